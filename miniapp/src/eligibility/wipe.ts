import { drafts } from './draft'
import { phoneFacts } from './phone-facts'
import { steps } from './steps'

/** Takes away everything that was told to this phone; what it gives puts all of it back. */
export function wipeAnswers(): () => void {
  const before = { facts: phoneFacts.read(), drafts: drafts.read(), steps: steps.read() }
  phoneFacts.clear()
  drafts.clear()
  steps.clear()
  return () => {
    // What was told meanwhile is newer, and stays.
    phoneFacts.write({ ...before.facts, ...phoneFacts.read() })
    drafts.write({ ...before.drafts, ...drafts.read() })
    steps.write([...before.steps, ...steps.read()])
  }
}
