import { expect, it } from 'vitest'
import { canonical } from '../eligibility/canonical.ts'
import { sha256 } from '../eligibility/sha256.ts'
import { FACTS } from '../eligibility/testing/small-facts.ts'
import { openPurposes, purpose, wordingVersion } from './purpose.ts'
import { purposeWords } from './purpose-words.ts'

/** Fingerprint of each wording that people agreed to, by version: added to, never changed. */
const wordings: Readonly<Record<string, string>> = {
  'situation.1': '0a44d58a6f1cd7b7',
  'children.1': 'c584a7e04d4e5361',
  'staff.1': 'ed4a63179519fb2d',
  'details.1': '61c97be445277aa2',
  'details.2': '50ad16b6f080597b',
  'details.3': '4412b74034f85f60',
}

it.each(purpose.options)('asks for %s anew when a word of what is agreed to changes', (one) => {
  const fingerprint = sha256(canonical(purposeWords[one])).slice(0, 16)
  expect(wordings[`${one}.${wordingVersion[one]}`]).toBe(fingerprint)
})

it('keeps which child a claim was for only as what is told of children; any other claim is not sensitive', () => {
  const [plain] = FACTS
  if (!plain) throw new Error('no fact is there to be told')
  const of = openPurposes([
    plain,
    { ...plain, key: 'claims.childBirthDate', subject: 'claims', sensitivity: 'sensitive' },
  ])
  expect(of('claims', [{ childBirthDate: '2025-01-31' }])).toBe('children')
  expect(of('claims', [{ date: '2025-01-31' }])).toBeUndefined()
})
