import { canonical } from './canonical.ts'
import type { CompiledPolicy, CompiledVersion } from './compile.ts'
import type { ParameterValue } from './criterion.ts'
import type { Receipt, Verdict } from './evaluation.ts'
import { sha256 } from './sha256.ts'
import type { Situation } from './situation.ts'

/** Changes whenever the engine could answer differently. */
export const ENGINE = 'cgt-eligibility/1'

const hashes = new WeakMap<ParameterValue, string>()

function hashOf(value: ParameterValue): string {
  const hash = hashes.get(value) ?? sha256(canonical(value.value))
  hashes.set(value, hash)
  return hash
}

function parametersOf(
  version: CompiledVersion | undefined,
  { s }: Situation,
): Receipt['parameters'] {
  const found = new Map<string, Receipt['parameters'][number]>()
  for (const use of version?.used ?? []) {
    const { key, value } = use(s)
    if (value)
      found.set(`${key} ${value.region} ${value.from}`, {
        key,
        region: value.region,
        from: value.from,
        hash: hashOf(value),
      })
  }
  return [...found.keys()].sort().flatMap((id) => found.get(id) ?? [])
}

/** What the verdict rests on, so that it can be worked out again, byte for byte. */
export function receiptOf(
  policy: CompiledPolicy,
  version: CompiledVersion | undefined,
  situation: Situation,
  verdict: Verdict,
): Receipt {
  return {
    engine: ENGINE,
    policyId: policy.policy.id,
    policyHash: policy.hash(),
    versionFrom: version?.version.from ?? null,
    asOf: situation.asOf,
    factsHash: situation.facts.hash(),
    parameters: parametersOf(version, situation),
    verdict,
  }
}
