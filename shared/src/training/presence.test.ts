import { describe, expect, it } from 'vitest'
import type { Correction } from './attendance.ts'
import { attendanceStateOf, minutesOf, presence } from './presence.ts'

const hour = 3600
/** Nine o'clock to five, 2 December 2026, in Shanghai. */
const startsAt = Date.parse('2026-12-02T09:00:00+08:00') / 1000
const session = { startsAt, endsAt: startsAt + 8 * hour }
const at = (hours: number) => startsAt + hours * hour
const came = (hours: number) => ({ kind: 'entry' as const, at: at(hours) })
const went = (hours: number) => ({ kind: 'exit' as const, at: at(hours) })
const corrected = (
  as: Correction['as'],
  from: number,
  until: number,
  state: Correction['state'] = 'confirmed',
) => ({ as, from: at(from), until: at(until), state, decidedAt: 0 })
const minutes = (
  events: Parameters<typeof presence>[1],
  corrections: Parameters<typeof presence>[2] = [],
) => minutesOf(presence(session, events, corrections))

describe('minutes of presence', () => {
  it('run from an entry to the exit that follows it, breaks left out', () => {
    expect(minutes([came(0), went(3), came(4), went(8)])).toBe(7 * 60)
    expect(minutes([went(8), came(4), went(3), came(0)])).toBe(7 * 60)
  })

  it('count within the session alone: coming early or leaving late earns nothing', () => {
    expect(minutes([came(-1), went(9)])).toBe(8 * 60)
    expect(minutes([came(-3), went(-1)])).toBe(0)
  })

  it('count for nothing where the other half is missing, nor over a night', () => {
    expect(minutes([came(0)])).toBe(0)
    expect(minutes([went(8)])).toBe(0)
    const twoDays = { startsAt, endsAt: at(32) }
    const spans = presence(twoDays, [came(0), came(24), went(26)], [])
    expect(minutesOf(spans)).toBe(2 * 60)
    expect(minutesOf(presence(twoDays, [came(0), went(24)], []))).toBe(0)
  })

  it('of an evening that ends after midnight are all of it', () => {
    const evening = { startsAt: at(12), endsAt: at(17) }
    expect(minutesOf(presence(evening, [came(12), went(17)], []))).toBe(5 * 60)
  })

  it('begin with the first of two entries and end with the first of two exits', () => {
    expect(minutes([came(0), came(1), went(2), went(8)])).toBe(2 * 60)
  })

  it('are whole: what is left of the last minute does not count', () => {
    expect(minutes([came(0), { kind: 'exit', at: startsAt + 119 }])).toBe(1)
  })

  it('count once where scans and corrections overlap', () => {
    const scans = [came(0), went(4)]
    expect(minutes(scans, [corrected('present', 2, 6), corrected('present', 3, 5)])).toBe(6 * 60)
    expect(minutes(scans, [corrected('absent', 1, 2)])).toBe(3 * 60)
  })

  it('take no notice of a correction that nobody confirmed, or somebody refused', () => {
    const open = [corrected('present', 0, 8, 'proposed'), corrected('present', 0, 8, 'refused')]
    expect(minutes([came(0), went(4)], open)).toBe(4 * 60)
  })

  it('of two sessions at once count once', () => {
    const both = [...presence(session, [came(0), went(4)], []), { from: at(2), until: at(6) }]
    expect(minutesOf(both)).toBe(6 * 60)
  })
})

describe('how somebody stands in a session', () => {
  it.each([
    [0, at(8) - 1, 'running'],
    [0, at(8), 'noShow'],
    [1, at(8), 'partial'],
    [383, at(8), 'partial'],
    [384, at(8), 'attended'],
  ] as const)('with %i minutes at %i it is: %s', (there, now, state) => {
    expect(attendanceStateOf(there, session, now)).toBe(state)
  })
})
