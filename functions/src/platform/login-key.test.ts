import { describe, expect, it } from 'vitest'
import { loginHash, loginHashes, readLoginKey } from './login-key.ts'

describe('a keyed hash of a login', () => {
  it('says by which key it was made, the first of those given', () => {
    expect(loginHash(readLoginKey('2:new 1:old'), 'phone', '138')).toMatch(/^2\.[\w-]{43}$/)
  })

  it('is found by every key that is still given', () => {
    const before = loginHash(readLoginKey('1:old'), 'phone', '138')
    expect(loginHashes(readLoginKey('2:new 1:old'), 'phone', '138')).toContain(before)
    expect(loginHashes(readLoginKey('2:new'), 'phone', '138')).not.toContain(before)
    expect(loginHashes(readLoginKey('2:new 1:other'), 'phone', '138')).not.toContain(before)
  })
})

describe('keys of logins', () => {
  it.each(['', 'secret', '1:', ':secret', '1:a 1:b', '1:a  2:b', 'x:a'])(
    'are not taken as %j',
    (text) => {
      expect(() => readLoginKey(text)).toThrow('login key')
    },
  )

  it('are not taken where any is short enough to be guessed at', () => {
    expect(() => readLoginKey(`2:${'n'.repeat(32)} 1:${'o'.repeat(31)}`, 32)).toThrow('32')
  })
})
