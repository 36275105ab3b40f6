import { expect, it } from 'vitest'
import { typedSpan } from './typed-span'

const at = (text: string) => Date.parse(`${text}+08:00`) / 1000
const session = { startsAt: at('2026-11-22T09:00:00'), endsAt: at('2026-11-22T17:00:00') }
const day = '2026-11-22'

it('is within the session, by the clock of Shanghai', () => {
  expect(typedSpan(session, { day, from: '09:30', until: '11:00' })).toEqual({
    from: at('2026-11-22T09:30:00'),
    until: at('2026-11-22T11:00:00'),
  })
})

it('goes over midnight where the session does', () => {
  const night = { startsAt: at('2026-11-22T22:00:00'), endsAt: at('2026-11-23T06:00:00') }
  expect(typedSpan(night, { day, from: '22:00', until: '06:00' })).toEqual({
    from: night.startsAt,
    until: night.endsAt,
  })
})

it.each([
  [{ from: '9点' }, '时间请写成 09:00 这样。'],
  [{ from: '11:00' }, '结束时间要在开始时间之后。'],
  [{ until: '17:01' }, '要在这一场之内：2026年11月22日 09:00 到 17:00。'],
  [{ day: '2026-11-21' }, '要在这一场之内：2026年11月22日 09:00 到 17:00。'],
  [{ day: '' }, '请选日期。'],
])('says what is wrong with %o', (change, words) => {
  expect(typedSpan(session, { day, from: '09:30', until: '11:00', ...change })).toBe(words)
})
