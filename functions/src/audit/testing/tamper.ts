import { seededRandom } from '../../testing/seeded-random.ts'
import { openPublicKeys } from '../checkpoint.ts'
import type { CheckName } from '../checks.ts'
import { verifyLog } from '../verify-log.ts'
import { localPublicKey } from './audit-key.ts'
import { type Draw, mutations } from './mutations.ts'
import { lastCheckpoint, soundLog } from './sample-log.ts'

const trusted = {
  keys: openPublicKeys([localPublicKey]),
  ...(lastCheckpoint && { known: lastCheckpoint }),
}

export interface Tampering {
  readonly tried: number
  /** How many were not noticed. */
  readonly broken: number
  /** The ways that were not noticed, each once. */
  readonly unnoticed: readonly string[]
}

const drawFrom = (seed: number): Draw => {
  const bytes = seededRandom(seed)
  return (below) => Buffer.from(bytes(4)).readUInt32BE() % below
}

/**
 * Tampers with a sealed log so many times, each way as often; the same seed tampers alike. `checks`:
 * those of a verifier that is told to leave some out.
 */
export function tamper(count: number, seed: number, checks?: readonly CheckName[]): Tampering {
  const ways = Object.entries(mutations)
  const draw = drawFrom(seed)
  const missed: string[] = []
  for (let i = 0; i < count; i++) {
    const [name, mutate] = ways[i % ways.length] ?? ['', () => []]
    if (verifyLog(mutate(soundLog, draw), trusted, checks).ok) missed.push(name)
  }
  return { tried: count, broken: missed.length, unnoticed: [...new Set(missed)] }
}

/** Whether the same log, left alone, is found sound. */
export const isSoundUntouched = (): boolean => verifyLog(soundLog, trusted).ok
