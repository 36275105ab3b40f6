import { type CodeLayer, codeLayer } from '@cgt/shared/competitions/code-layers'
import { hashOf } from '../platform/crypto.ts'
import type { Condition, Item, Key, Table, Write } from '../platform/table.ts'

/** One layer of blind codes. The two lie in rows of their own, and no row has both joined. */
export interface StoredCodes {
  /** Who holds it, as `holderOf` has it. */
  readonly holder: string
  /** Epoch seconds. */
  readonly at: number
  /** In the order of what is coded: of lots, or of the codes of the first layer. */
  readonly codes: readonly string[]
}

/** That a layer was released. */
interface StoredRelease {
  readonly holder: string
  readonly at: number
}

export interface CodeStore {
  readonly find: (event: string, layer: CodeLayer) => Promise<StoredCodes | undefined>
  readonly releaseOf: (event: string, layer: CodeLayer) => Promise<StoredRelease | undefined>
  /** Who hold the layers there are. */
  readonly holders: (event: string) => Promise<readonly string[]>
  /** Rows for a transaction; they fail there when the layer is given, or the other is held by the same. */
  readonly given: (event: string, layer: CodeLayer, codes: StoredCodes) => readonly Write[]
  /** Rows for a transaction; they fail there when it is released, or the same released the other. */
  readonly released: (event: string, layer: CodeLayer, release: StoredRelease) => readonly Write[]
  /** Rows for a transaction: fail there when they hold a layer. */
  readonly heldNot: (event: string, personId: string) => readonly Write[]
}

/** What a person goes by as a holder: says in no other event, and to nobody, who it is. */
export const holderOf = (event: string, personId: string): string => hashOf(`${event} ${personId}`)

export const otherLayer = (layer: CodeLayer): CodeLayer => (layer === '1' ? '2' : '1')

const keyOf = (kind: 'CODES' | 'RELEASE', event: string, layer: CodeLayer): Key => ({
  pk: `CONTEST#${event}`,
  sk: `${kind}#${layer}`,
})
const absent = { condition: 'attribute_not_exists(pk)' }
const notBy = (holder: string): Condition => ({
  condition: 'attribute_not_exists(pk) OR #holder <> :holder',
  names: { '#holder': 'holder' },
  values: { ':holder': holder },
})

export function openCodeStore(table: Table): CodeStore {
  const find: CodeStore['find'] = async (event, layer) =>
    (await table.get(keyOf('CODES', event, layer))) as (Item & StoredCodes) | undefined
  return {
    find,
    releaseOf: async (event, layer) =>
      (await table.get(keyOf('RELEASE', event, layer))) as (Item & StoredRelease) | undefined,
    holders: async (event) => {
      const found = await Promise.all(codeLayer.options.map((layer) => find(event, layer)))
      return found.flatMap((one) => (one ? [one.holder] : []))
    },
    given: (event, layer, codes) => [
      { put: { ...keyOf('CODES', event, layer), ...codes }, only: absent },
      { check: keyOf('CODES', event, otherLayer(layer)), only: notBy(codes.holder) },
    ],
    released: (event, layer, release) => [
      { put: { ...keyOf('RELEASE', event, layer), ...release }, only: absent },
      { check: keyOf('RELEASE', event, otherLayer(layer)), only: notBy(release.holder) },
    ],
    heldNot: (event, personId) =>
      codeLayer.options.map((layer) => ({
        check: keyOf('CODES', event, layer),
        only: notBy(holderOf(event, personId)),
      })),
  }
}
