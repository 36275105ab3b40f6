import { actionWords } from '@cgt/shared/audit/action-words'
import { expect, it } from 'vitest'
import { operations } from '../testing/operations.ts'

it('every operation that the audit may remember has a name people know, and nothing else has', () => {
  const names = operations.map(({ name }) => name)
  const remembered = operations.filter(
    ({ endpoint: { access, command } }) =>
      command === true || (access !== 'public' && access !== 'signedIn'),
  )
  for (const { name } of remembered) expect(Object.keys(actionWords)).toContain(name)
  for (const name of Object.keys(actionWords)) expect(names).toContain(name)
})
