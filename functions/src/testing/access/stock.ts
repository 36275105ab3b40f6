import type { World } from '../world.ts'
import type { MatrixCaller } from './callers.ts'
import type { Case } from './cases.ts'
import type { Matter, MatterKind } from './matter.ts'
import { placesOf } from './places.ts'

/** Makes matters for cases: what a refusal leaves as it was serves the next case too. */
export function openStock(world: World, { make, list, onlyLooks }: MatterKind) {
  const kept = new Map<string, Promise<Matter>>()

  return ({ role, relation }: Case, caller: MatrixCaller, isUsedUp: boolean): Promise<Matter> => {
    const places = placesOf[role]
    const at = places[relation.at] ?? places.own
    const party = relation.party && caller.personId
    if (list || (isUsedUp && !onlyLooks)) return make(world, at, party)
    const name = `${at} ${party}`
    const matter = kept.get(name) ?? make(world, at, party)
    kept.set(name, matter)
    return matter
  }
}
