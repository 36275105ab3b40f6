import { expect, it } from 'vitest'
import { shownCode } from './shown-code'

const codes = [0, 30, 60].map((from) => ({
  code: `code-${from}`,
  from: 1_000 + from,
  until: 1_030 + from,
}))
/** Fetched at the phone's own midnight of 1970, by whatever clock it has. */
const given = { now: 1_010, codes }

it('shows the code of the cloud’s half minute, and how long it is still shown', () => {
  expect(shownCode(given, 0)).toMatchObject({ code: 'code-0', left: 20, ahead: 80 })
  expect(shownCode(given, 19.2)).toMatchObject({ code: 'code-0', left: 1 })
  expect(shownCode(given, 20)).toMatchObject({ code: 'code-30', left: 30 })
})

it('shows nothing once the codes have run out, or where the phone’s clock went back', () => {
  expect(shownCode(given, 80)).toBeUndefined()
  expect(shownCode(given, -86_400)).toBeUndefined()
})
