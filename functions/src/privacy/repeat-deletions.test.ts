import { afterAll, beforeAll, expect, it } from 'vitest'
import { somebodyWhole } from '../testing/somebody-whole.ts'
import { openWorld, type World } from '../testing/world.ts'
import { openDeletionStore } from './deletion-store.ts'
import { repeatDeletions } from './repeat-deletions.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const repeat = (erased: readonly string[]) =>
  repeatDeletions({ ...world, deletions: openDeletionStore(world.table) }, erased)

const left = async (personId: string) =>
  [...(await world.state.rows()).keys()].filter((name) => name.startsWith(`PERSON#${personId}`))

async function eraseAll(): Promise<void> {
  await world.eraseDue()
  world.clock.advance(61)
  await world.eraseDue()
}

it('a backup that brings a destroyed key back is followed by the same deletions, and no others', async () => {
  const leaver = await somebodyWhole(world, 'gone', '13900000201')
  const gone = leaver.session.personId
  const stays = (await somebodyWhole(world, 'stays', '13900000202')).session.personId
  const undecided = await somebodyWhole(world, 'undecided', '13900000203')
  const backup = await world.state.rows()

  await leaver.privacy.requestDeletion({})
  await undecided.privacy.requestDeletion({})
  await undecided.privacy.cancelDeletion({})
  world.clock.advance(20 * 3600)
  await eraseAll()
  expect(await left(gone)).toEqual([])
  const erased = [...(await world.state.rows()).values()]
    .filter(({ pk, action }) => pk.startsWith('AUDIT#') && action === 'eraseAccount')
    .map(({ about }) => String(about))

  await world.state.returnTo(backup)
  expect(await left(gone)).toContain(`PERSON#${gone} KEY`)

  expect(await repeat(erased)).toBe(1)
  expect(await repeat(erased)).toBe(0)
  await eraseAll()
  expect(await left(gone)).toEqual([])
  expect(await world.table.get({ pk: `RECORD#${gone}`, sk: 'RECORD' })).toBeUndefined()
  for (const one of [stays, undecided.session.personId])
    expect(await left(one)).toContain(`PERSON#${one} KEY`)
  expect(await repeat(erased)).toBe(0)
})

it('a deletion that waited when the backup was made is brought forward', async () => {
  const person = await somebodyWhole(world, 'waited', '13900000204')
  const { personId } = person.session
  await person.privacy.requestDeletion({})
  expect(await repeat([personId])).toBe(1)
  await eraseAll()
  expect(await left(personId)).toEqual([])
})
