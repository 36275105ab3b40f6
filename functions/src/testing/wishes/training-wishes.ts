import type { Wish } from '../faults/wish.ts'
import { draftAt } from '../training/drafts.ts'
import type { World } from '../world.ts'
import { wishing } from './wishing.ts'

const union = (world: World) =>
  world.signInAs('union', { role: 'countyUnion', organisation: '/530000/533400/533423/' })

async function published(world: World) {
  const draft = draftAt(world.clock)
  const { id } = await (await union(world)).training.publishNotice({
    organisationId: '533423',
    draft,
  })
  return { noticeId: id, sessionId: '1' }
}

/** A training of one place: anna holds it, bert waits for it. */
async function sought(world: World) {
  const at = await published(world)
  const anna = await world.signIn('anna')
  await anna.training.enrol({ ...at, facts: {} })
  const bert = await world.signIn('bert')
  await bert.training.enrol({ ...at, facts: {} })
  return { at, anna, bert }
}

/** What people do about places of a training, as wishes that must withstand faults. */
export const trainingWishes: readonly Wish[] = [
  {
    name: 'publishNotice',
    prepare: async (world) => {
      const by = await union(world)
      const wanted = { organisationId: '533423', draft: draftAt(world.clock) }
      return (key) => wishing(world, by, key).training.publishNotice(wanted)
    },
  },
  {
    name: 'enrol, where a place is free',
    prepare: async (world) => {
      const at = await published(world)
      const anna = await world.signIn('anna')
      return (key) => wishing(world, anna, key).training.enrol({ ...at, facts: {} })
    },
  },
  {
    name: 'enrol, where none is',
    prepare: async (world) => {
      const { at } = await sought(world)
      const carl = await world.signIn('carl')
      return (key) => wishing(world, carl, key).training.enrol({ ...at, facts: {} })
    },
  },
  {
    name: 'giveUpPlace',
    prepare: async (world) => {
      const { at, anna } = await sought(world)
      return (key) => wishing(world, anna, key).training.giveUpPlace(at)
    },
  },
  {
    name: 'answerOffer, yes',
    prepare: async (world) => {
      const { at, anna, bert } = await sought(world)
      await anna.training.giveUpPlace(at)
      return (key) => wishing(world, bert, key).training.answerOffer({ ...at, accept: true })
    },
  },
  {
    name: 'answerOffer, no',
    prepare: async (world) => {
      const { at, anna, bert } = await sought(world)
      await anna.training.giveUpPlace(at)
      return (key) => wishing(world, bert, key).training.answerOffer({ ...at, accept: false })
    },
  },
]
