import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCode, isCreditCode, readCreditCode } from './credit-code.ts'
import { readIdentityNumber } from './identity-number.ts'

const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** The last character by trying them all: another way than the code's. */
const endings = (first17: string) => [...letters].filter((last) => isCreditCode(first17 + last))

const seventeen = fc
  .array(fc.constantFrom(...letters), { minLength: 17, maxLength: 17 })
  .map((all) => all.join(''))

describe('a 统一社会信用代码', () => {
  it('is proved by its last character, and by one only — a zero like any other', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(seventeen, (code) => {
        const found = endings(code)
        seen.add(found[0] ?? '')
        expect(found).toHaveLength(1)
      }),
      { seed: 1, numRuns: 2000 },
    )
    expect([...seen].sort()).toEqual([...letters].sort())
  })

  it('shows any one character mistyped, and any two neighbours swapped', () => {
    fc.assert(
      fc.property(seventeen, fc.nat(16), fc.constantFrom(...letters), (first, at, other) => {
        const code = first + endings(first)[0]
        const mistyped = code.slice(0, at) + other + code.slice(at + 1)
        expect(isCreditCode(mistyped)).toBe(mistyped === code)
        const swapped =
          code.slice(0, at) + (code[at + 1] ?? '') + (code[at] ?? '') + code.slice(at + 2)
        expect(isCreditCode(swapped)).toBe(swapped === code)
      }),
      { seed: 2, numRuns: 2000 },
    )
  })

  it('is read as people type it, and refused with letters that it never has', () => {
    const code = `91530000000000000${endings('91530000000000000')[0]}`
    expect(creditCode.parse(` ${code.toLowerCase().slice(0, 8)} ${code.slice(8)}`)).toBe(code)
    for (const bad of ['', '9153', code.replace('3', 'I'), `${code}0`])
      expect(creditCode.safeParse(bad).success).toBe(false)
  })

  it('says which character to look at, how many are missing, or to compare them all', () => {
    const code = `91530000000000000${endings('91530000000000000')[0]}`
    expect(readCreditCode(` ${code.toLowerCase()} `)).toEqual({ code })
    expect(readCreditCode('9153O')).toEqual({ fault: 'letter', at: 5, letter: 'O' })
    expect(readCreditCode(code.slice(0, 15))).toEqual({ fault: 'length', missing: 3 })
    expect(readCreditCode(`${code}0`)).toEqual({ fault: 'length', missing: -1 })
    expect(readCreditCode(code.replace('5', '6'))).toEqual({ fault: 'check' })
  })
})

describe('an ID number', () => {
  const today = '2026-11-22'
  const checks = '10X98765432'
  const weights = Array.from({ length: 17 }, (_, i) => 2 ** (17 - i) % 11)
  const whole = (first17: string) => {
    const sum = weights.reduce((all, weight, i) => all + weight * Number(first17[i]), 0)
    return first17 + checks[sum % 11]
  }
  const of = (place: string, birth: string, order = '123') => whole(place + birth + order)

  it('tells the birthday and the sex', () => {
    expect(readIdentityNumber(of('533423', '19900228'), today)).toMatchObject({
      born: '1990-02-28',
      isMale: true,
    })
    expect(readIdentityNumber(of('533423', '20000229', '124'), today)).toMatchObject({
      born: '2000-02-29',
      isMale: false,
    })
  })

  it.each([
    ['a day that never was', of('533423', '19000229'), 'birth'],
    ['a birthday to come', of('533423', '20990101'), 'birth'],
    ['a province that is none', of('009999', '19900101'), 'place'],
    ['a last character that does not fit', `${of('533423', '19900101').slice(0, 17)}?`, 'shape'],
    ['fifteen digits', '533423900101123', 'shape'],
  ])('is refused for %s', (_, number, fault) => {
    expect(readIdentityNumber(number, today)).toEqual({ fault })
  })

  it.each([
    ['a county dissolved since', '532527'],
    ['a resident from Hong Kong', '810000'],
    ['a foreigner with permanent residence', '911530'],
  ])('is taken from %s', (_, place) => {
    expect(readIdentityNumber(of(place, '19850615'), today)).toHaveProperty('number')
  })

  it('is refused with any one digit mistyped', () => {
    const number = of('533423', '19900228')
    for (let at = 14; at < 17; at++)
      for (const digit of '0123456789') {
        const typed = number.slice(0, at) + digit + number.slice(at + 1)
        const read = readIdentityNumber(typed, today)
        if (typed === number) expect(read).toHaveProperty('number')
        else expect(read).toEqual({ fault: 'check' })
      }
  })

  it('is read with a small x and with spaces', () => {
    const withX = Array.from({ length: 11 }, (_, i) =>
      of('533423', '19900101', `1${String(i).padStart(2, '0')}`),
    ).find((one) => one.endsWith('X'))
    expect(withX).toBeDefined()
    expect(
      readIdentityNumber(`${withX?.slice(0, 6)} ${withX?.slice(6).toLowerCase()}`, today),
    ).toMatchObject({ number: withX })
  })
})
