import type { Work } from './classes.ts'
import type { CompiledVersion } from './compile.ts'
import type { Ask } from './evaluation.ts'
import { unknownsOf } from './exact.ts'
import { openTests, type Unknown } from './open-tests.ts'
import type { Situation } from './situation.ts'

/** How an unknown is named to the person who is asked. */
export function askOf({ slot, at }: Unknown, { pack }: Situation, affects: Ask['affects']): Ask {
  const fact = pack.index.bySlot[slot]?.def.key ?? ''
  return { fact, ...(at < 0 ? {} : { record: at }), affects }
}

export function mayAsk({ slot, at }: Unknown, { pack, facts }: Situation): boolean {
  const key = pack.index.bySlot[slot]?.def.key
  return key !== undefined && !facts.origins.get(at < 0 ? key : `${key}#${at}`)?.declined
}

export function asksOf(version: CompiledVersion, situation: Situation, _work: Work): Ask[] {
  const open = unknownsOf(openTests(version.root, situation.s))
  return open
    .filter(({ unknown }) => mayAsk(unknown, situation))
    .map(({ unknown }) => askOf(unknown, situation, 'verdict'))
}
