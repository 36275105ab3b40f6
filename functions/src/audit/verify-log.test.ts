import { describe, expect, it } from 'vitest'
import { type CheckName, checkNames } from './checks.ts'
import { isSoundUntouched, tamper } from './testing/tamper.ts'

const seed = 20261125

/** What each check alone notices. */
const noticedOnlyBy: Readonly<Record<CheckName, string>> = {
  spelling: 'a line spelt another way',
  link: 'a bit of any field turned, the line spelt well',
  reach: 'a row altered and the chain made anew',
  count: 'a checkpoint dropped',
  signature: 'a bit of any field turned, the line spelt well',
  known: 'the end cut off at a checkpoint',
}

describe('verifying the audit', () => {
  it('finds nothing wrong with a log that nobody touched', () => {
    expect(isSoundUntouched()).toBe(true)
  })

  it('notices ten thousand ways of tampering, every one', () => {
    expect(tamper(10_000, seed)).toEqual({ tried: 10_000, broken: 0, unnoticed: [] })
  })

  it.each(checkNames)('would miss something without the check called %s', (left) => {
    const others = checkNames.filter((name) => name !== left)
    expect(tamper(300, seed, others).unnoticed).toContain(noticedOnlyBy[left])
  })

  it('needs the key even where no checkpoint is known: without it, a chain made anew would pass', () => {
    const { unnoticed } = tamper(300, seed, ['spelling', 'link', 'reach', 'count'])
    expect(unnoticed).toContain('a row altered, and the checkpoints filled in without the key')
    expect(unnoticed).toContain('a row dropped and all signed with another key')
  })

  it('misses, where no checkpoint is known, a log cut at one, and nothing else', () => {
    const { unnoticed } = tamper(
      3000,
      seed,
      checkNames.filter((name) => name !== 'known'),
    )
    expect([...unnoticed].sort()).toEqual([
      'a checkpoint dropped',
      'a line dropped',
      'the end cut off',
      'the end cut off at a checkpoint',
    ])
  })
})
