import { codesOf } from './code-layers.ts'

/** Both layers of codes, each in the order of what it codes. */
interface Layers {
  readonly first: readonly string[]
  readonly second: readonly string[]
}

/** Decoding: by 工位号, who had it. `order`: the entrants by number drawn. */
export function stationEntrants(
  order: readonly string[],
  { first, second }: Layers,
): ReadonlyMap<string, string> {
  const ciphers = codesOf('1', order.length)
  const stations = new Map(ciphers.map((cipher, i) => [cipher, second[i] ?? '']))
  return new Map(order.map((entrant, i) => [stations.get(first[i] ?? '') ?? '', entrant]))
}
