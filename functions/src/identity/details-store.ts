import { type Sensitive, sensitive } from '@cgt/shared/values/sensitive'
import { type FieldKey, openField, sealField } from '../platform/field-cipher.ts'
import type { Random } from '../platform/id.ts'
import type { LoginHashes } from '../platform/login-key.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { type Item, type Table, tableName, type Write } from '../platform/table.ts'

/** Who a person is, as they told it. */
export interface Details {
  readonly realName: Sensitive
  readonly idNumber: Sensitive
  /** Epoch seconds of the last change. */
  readonly since: number
}

/** Each field sealed by itself; the keyed hash finds an equal number, and its row goes with this one. */
interface Told {
  readonly realName: string
  readonly idNumber: string
  readonly numberHash: string
  readonly since: number
}

export interface StoredDetails {
  readonly told: Told | null
  /** 0: not stored yet. */
  readonly version: number
}

export interface DetailsStore {
  readonly find: (personId: string) => Promise<StoredDetails>
  /** Opened; nothing where nothing is kept, or its key is gone. */
  readonly open: (personId: string, stored: StoredDetails) => Promise<Details | undefined>
  /** Whose ID number it is, by its keyed hashes. */
  readonly ownerOf: (numberHashes: LoginHashes) => Promise<string | undefined>
  /** Rows for a transaction; they fail there when what is kept changed, or the number is another's by then. */
  readonly told: (
    personId: string,
    before: StoredDetails,
    details: Details & { readonly numberHashes: LoginHashes },
  ) => Promise<readonly Write[]>
  /**
   * Rows for a transaction that drops what is kept. It counts as a change even where nothing was
   * kept: what is being written at the same time asks for consent anew.
   */
  readonly dropped: (personId: string) => Promise<readonly Write[]>
  /** Frees the number; the person's own row goes with all of theirs. */
  readonly erase: (personId: string) => Promise<void>
}

const keyOf = (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'DETAILS' })
const numberKey = (numberHash: string) => ({ pk: `IDNUMBER#${numberHash}`, sk: 'IDNUMBER' })

const placeOf = (personId: string, field: 'realName' | 'idNumber') => ({
  table: tableName,
  ...keyOf(personId),
  field,
})

const unchanged = (version: number) =>
  version === 0
    ? { condition: 'attribute_not_exists(pk)' }
    : {
        condition: '#version = :version',
        names: { '#version': 'version' },
        values: { ':version': version },
      }

const written = (personId: string, told: Told | null, { version }: StoredDetails): Write => ({
  put: { ...keyOf(personId), told, version: version + 1 },
  only: unchanged(version),
})

const free = (key: ReturnType<typeof numberKey>): Write => ({
  check: key,
  only: { condition: 'attribute_not_exists(pk)' },
})

const freed = (told: Told | null): readonly Write[] =>
  told ? [{ remove: numberKey(told.numberHash) }] : []

const opened = (key: FieldKey, personId: string, { realName, idNumber, since }: Told): Details => ({
  realName: sensitive('realName', openField(key, placeOf(personId, 'realName'), realName)),
  idNumber: sensitive('idNumber', openField(key, placeOf(personId, 'idNumber'), idNumber)),
  since,
})

export function openDetailsStore(table: Table, keys: PersonKeys, random: Random): DetailsStore {
  const find = async (personId: string): Promise<StoredDetails> =>
    ((await table.get(keyOf(personId))) as (Item & StoredDetails) | undefined) ?? {
      told: null,
      version: 0,
    }

  const sealed = async (personId: string, { realName, idNumber }: Omit<Details, 'since'>) => {
    const key = await keys.of(personId)
    const seal = (field: 'realName' | 'idNumber', text: Sensitive) =>
      sealField(key, placeOf(personId, field), text.whole(), { random })
    return { realName: seal('realName', realName), idNumber: seal('idNumber', idNumber) }
  }

  return {
    find,
    open: async (personId, { told }) => {
      const key = told ? await keys.find(personId) : undefined
      return told && key ? opened(key, personId, told) : undefined
    },
    ownerOf: async (numberHashes) => {
      for (const hash of numberHashes) {
        const owner = (await table.get(numberKey(hash)))?.personId as string | undefined
        if (owner !== undefined) return owner
      }
      return undefined
    },
    told: async (personId, before, { numberHashes, since, ...texts }) => {
      const [numberHash, ...former] = numberHashes
      const told = { ...(await sealed(personId, texts)), numberHash, since }
      if (before.told?.numberHash === numberHash) return [written(personId, told, before)]
      return [
        written(personId, told, before),
        ...freed(before.told),
        {
          put: { ...numberKey(numberHash), personId },
          only: { condition: 'attribute_not_exists(pk)' },
        },
        ...former
          .filter((hash) => hash !== before.told?.numberHash)
          .map((hash) => free(numberKey(hash))),
      ]
    },
    dropped: async (personId) => {
      const before = await find(personId)
      return [written(personId, null, before), ...freed(before.told)]
    },
    erase: async (personId) => {
      const { told } = await find(personId)
      if (told) await table.remove(numberKey(told.numberHash))
    },
  }
}
