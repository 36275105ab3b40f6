import type { Engine } from './engine.ts'

/** Every engine of the comparison by name; a peer is loaded only where it is asked for. */
export const engines = {
  'ours-verdict': async () => (await import('./ours.ts')).oursVerdict,
  'ours-explained': async () => (await import('./ours.ts')).oursExplained,
  'ours-batch': async () => (await import('./ours.ts')).oursBatch,
  limit: async () => (await import('./limit.ts')).limit,
  'json-logic': async () => (await import('./json-logic.ts')).jsonLogic,
  'json-rules-engine': async () => (await import('./json-rules-engine.ts')).jsonRules,
  zen: async () => (await import('./zen.ts')).zen,
  publicodes: async () => (await import('./publicodes.ts')).publicodes,
} as const satisfies Readonly<Record<string, () => Promise<Engine>>>

export type EngineName = keyof typeof engines

export const engineNames = Object.keys(engines) as EngineName[]
