import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, systemRandom } from '../platform/id.ts'
import { plantPassed } from '../testing/training/plant-certified.ts'
import { openWorld, type World } from '../testing/world.ts'
import { openAttendanceStore } from './attendance-store.ts'
import { auditLearning } from './audit-learning.ts'
import { openEnrolmentStore, sessionKey } from './enrolment-store.ts'

const weixi = '/530000/533400/533423/'
const people = 40

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

/** One session that as many came to as one transaction cannot certify: the first, and others like them. */
async function passedTogether() {
  const first = await plantPassed(world, weixi)
  const { noticeId, personId } = first
  const session = sessionKey(noticeId, '1')
  const [enrolments, attendance] = [
    openEnrolmentStore(world.table),
    openAttendanceStore(world.table),
  ]
  const [place] = await enrolments.ofNotice(personId, noticeId)
  const came = await attendance.find(personId, session)
  if (!place) throw new Error('nobody has a place')
  for (let i = 1; i < people; i++) {
    const other = newId(systemRandom)
    const before = await attendance.find(other, session)
    await world.table.together([
      ...enrolments.settled(undefined, { ...place, personId: other, version: 0 }),
      attendance.added(session, before, { ...before, events: came.events }),
    ])
  }
  return first.at
}

it('a whole session gets its certificates call after call, one each, though it was broken off and begun anew', async () => {
  const at = await passedTogether()
  const { training } = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
  const toTheEnd = async (most: number) => {
    const sum = { calls: 0, issued: 0, had: 0 }
    let cursor: string | undefined
    do {
      const told = await training.issueCertificates({ ...at, ...(cursor && { cursor }) })
      sum.calls++
      sum.issued += told.issued
      sum.had += told.had
      cursor = told.next ?? undefined
    } while (cursor && sum.calls < most)
    return sum
  }
  const brokenOff = await toTheEnd(2)
  const anew = await toTheEnd(people)
  expect(brokenOff.issued).toBeGreaterThan(0)
  expect(anew.had).toBe(brokenOff.issued)
  expect(brokenOff.issued + anew.issued).toBe(people)
  expect(anew.calls).toBeGreaterThan(2)
  expect(await toTheEnd(people)).toMatchObject({ issued: 0, had: people })
  expect(auditLearning([...(await world.state.rows()).values()])).toEqual([])
})
