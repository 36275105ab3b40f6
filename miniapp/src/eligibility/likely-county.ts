import { countiesOf, prefectures } from '@cgt/shared/values/region'
import { useStored } from '../platform/stored'
import { knownValue, phoneFacts } from './phone-facts'

const tellers = ['worker.insuredRegionCode', 'worker.residence.regionCode'] as const

const isCounty = (code: string) => prefectures.some((one) => countiesOf(one).includes(code))

/** The county where one works, or else lives, from what stays on this phone. */
export function useLikelyCounty(): string | undefined {
  const facts = useStored(phoneFacts)
  return tellers.map((key) => String(knownValue(facts[key]) ?? '')).find(isCounty)
}
