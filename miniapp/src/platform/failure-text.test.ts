import { Failure } from '@cgt/shared/http/failure'
import { expect, it } from 'vitest'
import { failureText } from './failure-text'

it('asks for a number to be quoted only where there is one', () => {
  const named = new Failure('internal', undefined, 'c-1')
  expect(failureText(named)).toEqual({ sentence: named.message, correlationId: 'c-1' })
  for (const error of [new Failure('internal'), new Error('x')])
    expect(failureText(error).sentence).not.toContain('编号')
})

it('says what a refusal says', () => {
  const refusal = new Failure('unreachable')
  expect(failureText(refusal)).toEqual({ sentence: refusal.message })
})
