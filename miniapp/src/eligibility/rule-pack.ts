import { canonical } from '@cgt/shared/eligibility/canonical'
import type { RulePack } from '@cgt/shared/eligibility/policy'
import { sha256 } from '@cgt/shared/eligibility/sha256'
import { Failure } from '@cgt/shared/http/failure'
import { readText, writeText } from '../platform/stored-text'

const key = 'pack'

/** Where packs come from; the policies slice gives it, from its contract. */
export interface PackSource {
  currentHash(): Promise<string>
  pack(hash: string): Promise<RulePack>
}

/** Whether the content is what its hash says: a pack cut short or changed under way is not. */
export function isWhole({ hash, ...content }: RulePack): boolean {
  return sha256(canonical(content)) === hash
}

/** The pack this phone kept, if it is all there. */
export function keptPack(): RulePack | undefined {
  const kept = readText(key)
  if (!kept) return undefined
  try {
    return JSON.parse(kept.text) as RulePack
  } catch {
    return undefined
  }
}

/** The pack in force: the kept one when it still is, otherwise the new one, whole. */
export async function latestPack(
  source: PackSource,
  kept: RulePack | undefined,
): Promise<RulePack> {
  const hash = await source.currentHash()
  if (kept?.hash === hash) return kept
  const pack = await source.pack(hash)
  if (pack.hash !== hash || !isWhole(pack)) throw new Failure('internal')
  writeText(key, hash, JSON.stringify(pack))
  return pack
}
