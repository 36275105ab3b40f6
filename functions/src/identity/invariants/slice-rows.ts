import type { Organisation } from '@cgt/shared/identity/organisation'
import type { Item } from '../../platform/table.ts'
import type { StoredDetails } from '../details-store.ts'
import type { ListedGrant } from '../grant-store.ts'
import type { StoredJoin } from '../join-store.ts'
import type { Person } from '../person-store.ts'
import type { SecondFactor } from '../second-factor-store.ts'
import type { AccessRow, Family } from '../session-store.ts'

/** One broken invariant: which, and the row it shows at. Keys hold ids and hashes, nobody's data. */
export interface Breach {
  readonly invariant: string
  readonly at: string
}

/** One thing that must hold of the slice's rows, whatever happened. */
export interface Invariant {
  /** Named by what holds. */
  readonly name: string
  /** The keys of the rows that break it. */
  readonly brokenAt: (rows: SliceRows) => readonly string[]
}

type Stored<T> = Item & T

/** The identity slice's rows by kind. `now`: epoch seconds; what is past its ttl is not there. */
export interface SliceRows {
  readonly now: number
  readonly at: (key: { readonly pk: string; readonly sk: string }) => Item | undefined
  readonly people: readonly Stored<Person>[]
  readonly logins: readonly Stored<{ readonly personId: string }>[]
  readonly factors: readonly Stored<SecondFactor>[]
  readonly families: readonly Stored<Family>[]
  readonly accesses: readonly Stored<AccessRow>[]
  readonly grantRows: readonly Stored<ListedGrant>[]
  readonly joins: readonly Stored<StoredJoin>[]
  readonly waitingRows: readonly Stored<StoredJoin>[]
  readonly officerRows: readonly Stored<StoredJoin>[]
  readonly memberRows: readonly Stored<StoredJoin>[]
  readonly organisations: readonly Stored<Organisation>[]
  readonly nameRows: readonly Stored<Organisation>[]
  readonly placedRows: readonly Stored<Organisation>[]
  readonly details: readonly Stored<StoredDetails>[]
  readonly numberRows: readonly Stored<{ readonly personId: string }>[]
  readonly codeRows: readonly Stored<{ readonly organisationId: string }>[]
  readonly doneRows: readonly Stored<{ readonly ttl: number }>[]
  readonly auditRows: readonly Item[]
}

const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => `${pk} ${sk}`

/** Sorts a dump of the table. */
export function sliceRows(items: readonly Item[], now: number): SliceRows {
  const live = items.filter(({ ttl }) => typeof ttl !== 'number' || ttl > now)
  const byName = new Map(live.map((item) => [nameOf(item), item]))
  const of = <T>(pk: string, sk = '') =>
    live.filter((row) => row.pk.startsWith(pk) && row.sk.startsWith(sk)) as Stored<T>[]
  return {
    now,
    at: (key) => byName.get(nameOf(key)),
    people: of<Person>('PERSON#', 'PERSON'),
    logins: of('LOGIN#'),
    factors: of('PERSON#', 'SECOND-FACTOR'),
    families: of('PERSON#', 'FAMILY#'),
    accesses: of<AccessRow>('TOKEN#').filter(({ kind }) => kind === 'access'),
    grantRows: of('GRANTS#'),
    joins: of('PERSON#', 'JOIN#'),
    waitingRows: of('JOINS#'),
    officerRows: of('OFFICERS#'),
    memberRows: of('MEMBERS#'),
    organisations: of('ORG#'),
    nameRows: of('NAMES#'),
    placedRows: of('ORGS#'),
    details: of('PERSON#', 'DETAILS'),
    numberRows: of('IDNUMBER#'),
    codeRows: of('CREDIT#'),
    doneRows: of('DONE#'),
    auditRows: of('AUDIT#'),
  }
}

/** The keys of rows for which something does not hold. */
export const whereNot = <Row extends Item>(
  rows: readonly Row[],
  holds: (row: Row) => boolean,
): readonly string[] => rows.filter((row) => !holds(row)).map(nameOf)

/** Whether two rows say the same, whatever their keys. */
export function saysTheSame(
  one: Item | undefined,
  other: Item,
  fields: readonly string[],
): boolean {
  return (
    one !== undefined &&
    fields.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]))
  )
}
