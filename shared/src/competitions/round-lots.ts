import { sha256 } from '../eligibility/sha256.ts'
import { drawLots } from './lots.ts'
import type { Lots } from './row.ts'

/**
 * The lots that set equal ones of a round apart, by their code: from the seed that was committed to before
 * anybody entered and the round's id, so that anybody can draw them again and nobody needs to decode.
 */
export const roundLots = (seed: string, round: string, codes: readonly string[]): Lots =>
  drawLots(sha256(`${seed} ${round}`), codes)
