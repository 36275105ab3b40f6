import type { ImportedLine } from '@cgt/shared/training/imported'
import { openField, sealField } from '../platform/field-cipher.ts'
import type { Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { type Item, type Key, type Table, tableName, type Write } from '../platform/table.ts'

/** One import; its lines are sealed with their person's key. */
interface StoredImport {
  readonly importId: string
  /** Epoch seconds. */
  readonly at: number
  readonly sealed: string
}

/** All that one person brought, the oldest import first: one item, so that two imports at once meet. */
export interface StoredImports {
  readonly imports: readonly StoredImport[]
  readonly version: number
}

export interface OpenImport extends Omit<StoredImport, 'sealed'> {
  readonly lines: readonly ImportedLine[]
}

export interface ImportStore {
  readonly find: (personId: string) => Promise<StoredImports>
  readonly opened: (personId: string, of: StoredImports) => Promise<readonly OpenImport[]>
  readonly sealed: (personId: string, one: OpenImport) => Promise<StoredImport>
  /** A row for a transaction; it fails there when it changed since it was read. */
  readonly changed: (
    personId: string,
    before: StoredImports,
    imports: readonly StoredImport[],
  ) => Write
}

/** Where it is kept. */
export const importsKey = (personId: string): Key => ({
  pk: `PERSON#${personId}`,
  sk: 'IMPORTED',
})

const placeOf = (personId: string, importId: string) => ({
  ...{ table: tableName, ...importsKey(personId), field: `imports.${importId}` },
})

interface Deps {
  readonly table: Table
  readonly keys: PersonKeys
  readonly random: Random
}

export function openImportStore({ table, keys, random }: Deps): ImportStore {
  return {
    find: async (personId) =>
      ((await table.get(importsKey(personId))) as (Item & StoredImports) | undefined) ?? {
        ...{ imports: [], version: 0 },
      },
    opened: async (personId, { imports }) => {
      const key = imports.length > 0 ? await keys.find(personId) : undefined
      if (!key) return []
      return imports.map(({ importId, at, sealed }) => ({
        ...{ importId, at },
        lines: JSON.parse(openField(key, placeOf(personId, importId), sealed)) as ImportedLine[],
      }))
    },
    sealed: async (personId, { importId, at, lines }) => {
      const key = await keys.of(personId)
      const text = JSON.stringify(lines)
      return { importId, at, sealed: sealField(key, placeOf(personId, importId), text, { random }) }
    },
    changed: (personId, { version }, imports) => ({
      put: { ...importsKey(personId), imports, version: version + 1 },
      only:
        version === 0
          ? { condition: 'attribute_not_exists(pk)' }
          : {
              condition: '#version = :version',
              names: { '#version': 'version' },
              values: { ':version': version },
            },
    }),
  }
}
