import type { Node } from './node.ts'
import { type Path, same, type Unknown } from './unknown.ts'

/** A test that can still go both ways, where it stands, and what it waits for. */
export interface OpenTest {
  readonly node: Node
  readonly path: Path
  readonly waits: readonly Unknown[]
}

export const waitsFor = ({ waits }: OpenTest, unknown: Unknown): boolean =>
  waits.some((each) => same(each, unknown))

/** Every unknown waited for, most often first. */
export function unknownsOf(open: readonly OpenTest[]): Unknown[] {
  const found: { unknown: Unknown; times: number }[] = []
  for (const { waits } of open)
    for (const unknown of waits) {
      const known = found.find((each) => same(each.unknown, unknown))
      if (known) known.times++
      else found.push({ unknown, times: 1 })
    }
  return found.sort((a, b) => b.times - a.times).map(({ unknown }) => unknown)
}
