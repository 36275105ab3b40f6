import type { FactDef, Facts } from '@cgt/shared/eligibility/fact'
import { factAt, knownValue } from '../eligibility/phone-facts'
import { factText } from '../eligibility/words'
import { shortPlace } from '../ui/place-name'

const places = ['worker.residence.regionCode', 'worker.insuredRegionCode'] as const
const ofCertificate = ['cert.occupation', 'cert.level'] as const
const certificate = { list: 'cert', record: 0 }

/** «维西县 · 钳工 · 中级工», as far as this phone was told; empty when it was told none of it. */
export function whoAsks(facts: Facts, defs: ReadonlyMap<string, FactDef>): string {
  const code = places.map((key) => knownValue(facts[key])).find((value) => value !== undefined)
  const trade = ofCertificate.flatMap((fact) => {
    const def = defs.get(fact)
    const told = factAt(facts, { fact, in: certificate })
    return def && knownValue(told) !== undefined ? factText(def, told).replace(/（.*）$/, '') : []
  })
  return [...(code === undefined ? [] : [shortPlace(String(code))]), ...trade].join(' · ')
}
