import { expect, it } from 'vitest'
import type { ImportedLine } from './imported.ts'
import { type KnownLine, knownResult, reconcile } from './reconcile.ts'

const line: ImportedLine = {
  ...{ title: '低压电工', organisation: null, day: '2024-03-05', minutes: 480, number: null },
}
const at = (day: string) => Date.parse(`${day}T09:00:00+08:00`) / 1000
const certificate = { number: 'CGT2026M7K3QXT4HRWB' }
const held = knownResult({
  ...{ title: '低压 电工', from: at('2024-03-04'), until: at('2024-03-06'), minutes: 480 },
  certificate,
})
const said = (change: Partial<ImportedLine>, known: readonly KnownLine[] = [held]) => {
  const [one] = reconcile([{ ...line, ...change }], known)
  return one?.state === 'conflicting' ? one.differs : one?.state
}

it.each([
  [{}, 'duplicate'],
  [{ title: '低压电工 ' }, 'duplicate'],
  [{ minutes: null }, 'duplicate'],
  [{ day: '2024-03-07' }, 'new'],
  [{ title: '高压电工' }, 'new'],
  [{ minutes: 360 }, 'minutes'],
  [{ number: 'X-1' }, 'number'],
  [{ number: 'cgt2026 m7k3 qxt4 hrwb', title: '高压电工' }, 'title'],
  [{ number: certificate.number, day: '2024-03-07' }, 'day'],
] as const)('a line that says %o is %s beside a union’s', (change, expected) => {
  expect(said(change)).toBe(expected)
})

it('the same line twice in one file is new once', () => {
  expect(reconcile([line, line], []).map(({ state }) => state)).toEqual(['new', 'duplicate'])
})
