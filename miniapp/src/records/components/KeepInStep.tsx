import { useEffect } from 'react'
import { timesAgreed } from '../../eligibility/before-storing'
import { phoneFacts } from '../../eligibility/phone-facts'
import { useOnline } from '../../platform/network'
import { useStored } from '../../platform/stored'
import { useInStep } from '../consent'
import { useSync } from '../queries'

/** A few answers given quickly go together. */
const pause = 300

/** Brings record and phone in step whenever the phone's facts change, and when the network is back. */
export function KeepInStep() {
  const facts = useStored(phoneFacts)
  const agreed = useStored(timesAgreed)
  const inStep = useInStep()
  const online = useOnline()
  const { mutate } = useSync()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other facts and consents are the reason to run again.
  useEffect(() => {
    if (!inStep || !online) return undefined
    const soon = setTimeout(mutate, pause)
    return () => clearTimeout(soon)
  }, [facts, agreed, inStep, online, mutate])
  return null
}
