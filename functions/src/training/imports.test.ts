import { afterAll, beforeAll, expect, it } from 'vitest'
import { plantCertified } from '../testing/training/plant-certified.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const weixi = '/530000/533400/533423/'
const line = {
  ...{ title: '金丝雀电工班', organisation: '金丝雀培训网', day: '2024-03-05' },
  ...{ minutes: 480, number: 'YN-1' },
}
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const kept = async ({ training }: Person) => (await training.myImports({})).imports

it('what is new is kept, once, however often the same file is brought, even twice at once', async () => {
  const person = await world.signIn('brings')
  const lines = [line, { ...line, title: '焊工班', number: null }]
  const twice = [1, 2].map(() => person.training.importLearned({ lines }))
  const told = (await Promise.all(twice)).map((one) => one.kept).sort()
  expect(told).toEqual([0, 2])
  expect(await person.training.importLearned({ lines })).toEqual({ importId: null, kept: 0 })
  expect(await kept(person)).toMatchObject([{ lines }])
})

it('what a union’s record or an earlier line says already stays as it is', async () => {
  const person = await world.signIn('has-one')
  await plantCertified(world, weixi, person.session.personId)
  const before = await person.training.myResults({})
  const [own] = before.results
  const number = own?.certificate?.number ?? ''
  const lines = [{ ...line, title: '换了名字的班', number }, line, { ...line, minutes: 60 }]
  expect(await person.training.importLearned({ lines })).toMatchObject({ kept: 1 })
  expect(await person.training.myResults({})).toEqual(before)
  expect(await kept(person)).toMatchObject([{ lines: [line] }])
})

it('makes no fact and no certificate of what somebody brings', async () => {
  const person = await world.signIn('claims')
  const number = `CGT2026${'7'.repeat(12)}`
  await person.training.importLearned({ lines: [{ ...line, number }] })
  expect(await person.training.myResults({})).toEqual({ results: [] })
  expect(JSON.stringify(await person.records.getRecord({}))).not.toContain(number)
  const verified = await world.stranger.training.verifyCertificate({ number })
  expect(verified).toEqual({ state: 'unknown' })
})

it('one import is taken back whole, others stay', async () => {
  const person = await world.signIn('regrets')
  const { importId } = await person.training.importLearned({ lines: [line] })
  const second = { ...line, title: '焊工班', number: null }
  await person.training.importLearned({ lines: [second] })
  const wanted = { importId: importId ?? '' }
  const other = await world.signIn('somebody-else')
  await expect(other.training.undoImport(wanted)).rejects.toMatchObject({ code: 'notFound' })
  await person.training.undoImport(wanted)
  expect(await kept(person)).toMatchObject([{ lines: [second] }])
  await expect(person.training.undoImport(wanted)).rejects.toMatchObject({ code: 'notFound' })
  expect(await person.training.importLearned({ lines: [line] })).toMatchObject({ kept: 1 })
})

it('five hundred of the longest lines are kept, and not one more', async () => {
  const person = await world.signIn('brings-much')
  const long = {
    ...{ organisation: '机'.repeat(40), day: '2024-03-05', minutes: 100_000 },
  }
  const lines = Array.from({ length: 500 }, (_, i) => ({
    ...long,
    title: `${i}`.padStart(60, '训'),
    number: `${i}`.padStart(40, '0'),
  }))
  expect(await person.training.importLearned({ lines })).toMatchObject({ kept: 500 })
  await expect(person.training.importLearned({ lines: [line] })).rejects.toMatchObject({
    code: 'tooLarge',
    message: expect.stringContaining('撤回'),
  })
})

it('a day to come, no day at all, and a title of nothing are refused', async () => {
  const { training } = await world.signIn('wrong')
  for (const wrong of [{ day: '2999-01-01' }, { day: '2024-02-30' }, { title: ' ' }])
    await expect(training.importLearned({ lines: [{ ...line, ...wrong }] })).rejects.toMatchObject({
      code: 'invalidInput',
    })
})

it('is sealed, told in the export, and gone with its person', async () => {
  const person = await world.signIn('leaves')
  await person.training.importLearned({ lines: [line] })
  expect(await world.everything()).not.toContain('金丝雀')
  const { sections } = await person.privacy.exportData({})
  expect(JSON.stringify(sections.find(({ name }) => name === 'imports'))).toContain(line.title)
  await person.privacy.requestDeletion({})
  world.clock.advance(21 * 3600)
  await world.eraseDue()
  const left = await world.table.get({ pk: `PERSON#${person.session.personId}`, sk: 'IMPORTED' })
  expect(left).toBeUndefined()
})
