import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Certificate, CertificateSpec } from '@cgt/shared/training/certificate'
import type { Marks, PassingRule } from '@cgt/shared/training/passing'
import { rowsUnder } from '../platform/personal-data.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'

/** A certificate as it is stored: with what it was issued for. */
export interface StoredCertificate extends Certificate {
  readonly personId: string
  readonly noticeId: string
  readonly title: string
  readonly organisation: OrganisationPath
  readonly organisationName: string
  readonly spec: CertificateSpec
  readonly rule: PassingRule
  readonly minutes: number
  readonly attended: number
  readonly marks: Marks
  /** Names its holder in the credential, and nobody anywhere else. */
  readonly subject: string
  /** Its place in the status lists, counted from 0 over all of them. */
  readonly index: number
  readonly credential: string
  readonly sealedReason: string | null
  readonly version: number
}

/** How many certificates have a place in the status lists. */
interface Counted {
  readonly next: number
}

export interface CertificateStore {
  readonly ofPerson: (personId: string) => Promise<readonly StoredCertificate[]>
  readonly find: (personId: string, noticeId: string) => Promise<StoredCertificate | undefined>
  readonly byNumber: (number: string) => Promise<StoredCertificate | undefined>
  /** The first place that is free. */
  readonly nextIndex: () => Promise<number>
  /** A row for a transaction: places up to `next` are taken, by who read `before` alone. */
  readonly taken: (before: number, next: number) => Write
  /** Rows for a transaction; they fail there when this person has one of this training. */
  readonly issued: (certificate: StoredCertificate) => readonly Write[]
  /** Rows for a transaction; they fail there when it changed since it was read. */
  readonly revoked: (before: StoredCertificate, after: StoredCertificate) => readonly Write[]
  /** Places in one list, counted from 0 in it, of those that were revoked. */
  readonly revokedIn: (list: number) => Promise<readonly number[]>
}

/** Where the reason of a revocation belongs. */
export const certificatePlace = ({
  personId,
  number,
}: Pick<StoredCertificate, 'personId' | 'number'>) => ({
  about: personId,
  object: `certificate:${number}`,
})

export const certificateKey = (personId: string, noticeId: string): Key => ({
  pk: `PERSON#${personId}`,
  sk: `CERTIFICATE#${noticeId}`,
})
export const numberKey = (number: string): Key => ({
  pk: `CERTIFICATE#${number}`,
  sk: 'CERTIFICATE',
})
const countKey: Key = { pk: 'STATUS#ALL', sk: 'NEXT' }

/** So many in one list: the least that keeps one from standing out in it. */
export const listSize = 131_072

const ordered = (index: number): string => String(index).padStart(10, '0')
/** The list that holds a place; the first is 1. */
export const listOf = (index: number): number => Math.floor(index / listSize) + 1
const revokedKey = (index: number): Key => ({
  pk: `STATUS#${listOf(index)}`,
  sk: `REVOKED#${ordered(index)}`,
})

const absent = { condition: 'attribute_not_exists(pk)' }

export function openCertificateStore(table: Table): CertificateStore {
  const find = async (personId: string, noticeId: string) =>
    (await table.get(certificateKey(personId, noticeId))) as (Item & StoredCertificate) | undefined
  return {
    find,
    ofPerson: async (personId) => {
      const found: StoredCertificate[] = []
      for await (const row of rowsUnder(table, `PERSON#${personId}`, 'CERTIFICATE#'))
        found.push(row as Item & StoredCertificate)
      return found
    },
    byNumber: async (number) => {
      const named = (await table.get(numberKey(number))) as
        | (Item & Pick<StoredCertificate, 'personId' | 'noticeId'>)
        | undefined
      return named && find(named.personId, named.noticeId)
    },
    nextIndex: async () => ((await table.get(countKey)) as (Item & Counted) | undefined)?.next ?? 0,
    taken: (before, next) => ({
      put: { ...countKey, next },
      only:
        before === 0
          ? absent
          : {
              condition: '#next = :before',
              names: { '#next': 'next' },
              values: { ':before': before },
            },
    }),
    issued: (one) => [
      { put: { ...certificateKey(one.personId, one.noticeId), ...one }, only: absent },
      {
        put: { ...numberKey(one.number), personId: one.personId, noticeId: one.noticeId },
        only: absent,
      },
    ],
    revoked: (before, after) => [
      {
        put: {
          ...certificateKey(after.personId, after.noticeId),
          ...after,
          version: before.version + 1,
        },
        only: {
          condition: '#version = :version',
          names: { '#version': 'version' },
          values: { ':version': before.version },
        },
      },
      { put: { ...revokedKey(after.index), index: after.index } },
    ],
    revokedIn: async (list) => {
      const places: number[] = []
      for await (const row of rowsUnder(table, `STATUS#${list}`, 'REVOKED#'))
        places.push(Number(row.index) % listSize)
      return places
    },
  }
}
