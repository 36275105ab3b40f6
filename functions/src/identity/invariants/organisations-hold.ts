import { below } from '@cgt/shared/access/organisation-path'
import {
  mayStandBelow,
  type Organisation,
  regionOrganisation,
} from '@cgt/shared/identity/organisation'
import { placedKey } from '../../platform/scoped-list.ts'
import type { Item } from '../../platform/table.ts'
import { type Invariant, type SliceRows, saysTheSame, whereNot } from './slice-rows.ts'

const fields = ['id', 'path', 'kind', 'name', 'regionCode', 'domain', 'creditCode']

const nameKey = ({ regionCode, name, id }: Organisation) => ({
  pk: `NAMES#${regionCode}`,
  sk: `${name}#${id}`,
})
const listKey = ({ path, id }: Organisation) => placedKey('ORGS', path, id)
const codeKey = (code: string) => ({ pk: `CREDIT#${code}`, sk: 'ORG' })

const stored = (id: string, { at }: SliceRows) => at({ pk: `ORG#${id}`, sk: 'ORG' })

/** What an organisation stands directly below. */
function upperOf({ path }: Organisation, rows: SliceRows): Organisation | undefined {
  const id = path.split('/').at(-3) ?? ''
  return regionOrganisation(id) ?? (stored(id, rows) as (Item & Organisation) | undefined)
}

function standsRightly(one: Organisation, rows: SliceRows): boolean {
  const upper = upperOf(one, rows)
  if (!upper || upper.regionCode !== one.regionCode) return false
  return one.path === below(upper.path, one.id) && mayStandBelow(one.kind, upper.kind)
}

/** The tree, and the lists and codes by which organisations are found. */
export const organisationsHold: readonly Invariant[] = [
  {
    name: 'every organisation stands below one that may stand above it',
    brokenAt: (rows) => whereNot(rows.organisations, (one) => standsRightly(one, rows)),
  },
  {
    name: 'every organisation is found by name, by place and by its credit code',
    brokenAt: ({ organisations, at }) =>
      whereNot(
        organisations,
        (one) =>
          saysTheSame(at(nameKey(one)), one, fields) &&
          saysTheSame(at(listKey(one)), one, fields) &&
          (one.creditCode === null || at(codeKey(one.creditCode))?.organisationId === one.id),
      ),
  },
  {
    name: 'no list holds an organisation that is not there',
    brokenAt: (rows) =>
      whereNot([...rows.nameRows, ...rows.placedRows], (row) =>
        saysTheSame(stored(row.id, rows), row, fields),
      ),
  },
  {
    name: 'a credit code is one organisation’s',
    brokenAt: (rows) =>
      whereNot(rows.codeRows, ({ pk, organisationId }) => {
        const holders = rows.organisations.filter(({ creditCode }) => pk === `CREDIT#${creditCode}`)
        return holders.length === 1 && holders[0]?.id === organisationId
      }),
  },
]
