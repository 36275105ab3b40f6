import type { Wish } from '../faults/wish.ts'
import { draftAt, sessionIn } from '../training/drafts.ts'
import { plantCertified, plantPassed } from '../training/plant-certified.ts'
import { plantDispute } from '../training/plant-dispute.ts'
import { plantCorrection, plantLearner } from '../training/plant-learner.ts'
import type { World } from '../world.ts'
import { wishing } from './wishing.ts'

const weixi = '/530000/533400/533423/'
const union = (world: World) =>
  world.signInAs('union', { role: 'countyUnion', organisation: weixi })

/** Anna is in a session that began two hours ago. */
async function learning(world: World) {
  const anna = await world.signIn('anna')
  const learner = await plantLearner(world, weixi, anna.session.personId)
  return { anna, learner, at: { noticeId: learner.noticeId, sessionId: '1' } }
}

const brought = {
  ...{ title: '安全操作', organisation: null, day: '2024-03-05', minutes: 60, number: null },
}

type Change = Parameters<typeof draftAt>[1]

async function published(world: World, change: Change = {}) {
  const draft = draftAt(world.clock, change)
  const { id } = await (await union(world)).training.publishNotice({
    organisationId: '533423',
    draft,
  })
  return { noticeId: id, sessionId: '1' }
}

/** A training of one place: anna holds it, bert waits for it. */
async function sought(world: World, change: Change = {}) {
  const at = await published(world, change)
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
    name: 'changeNotice, to more places',
    prepare: async (world) => {
      const { at } = await sought(world)
      const sessions = [sessionIn(world.clock, 12, { places: 2 })]
      const change = { version: 1, draft: draftAt(world.clock, { sessions }) }
      const by = await union(world)
      return (key) =>
        wishing(world, by, key).training.changeNotice({ noticeId: at.noticeId, ...change })
    },
  },
  {
    name: 'cancelNotice',
    prepare: async (world) => {
      const { at } = await sought(world)
      const by = await union(world)
      const wanted = { noticeId: at.noticeId, version: 1, because: '不办了' }
      return (key) => wishing(world, by, key).training.cancelNotice(wanted)
    },
  },
  {
    name: 'decideEnrolment',
    prepare: async (world) => {
      const at = await published(world, { approval: true })
      const anna = await world.signIn('anna')
      await anna.training.enrol({ ...at, facts: {} })
      const wanted = { ...at, personId: anna.session.personId, accept: true, reason: null }
      const by = await union(world)
      return (key) => wishing(world, by, key).training.decideEnrolment(wanted)
    },
  },
  {
    name: 'moveEnrolment',
    prepare: async (world) => {
      const sessions = [sessionIn(world.clock, 10), sessionIn(world.clock, 11)]
      const { at, anna } = await sought(world, { sessions })
      const wanted = { ...at, personId: anna.session.personId, toSession: '2', because: '换班' }
      const by = await union(world)
      return (key) => wishing(world, by, key).training.moveEnrolment(wanted)
    },
  },
  {
    name: 'announce',
    prepare: async (world) => {
      const { at } = await sought(world)
      const by = await union(world)
      const wanted = { ...at, to: 'everybody', text: '请带绝缘鞋。' } as const
      return (key) => wishing(world, by, key).training.announce(wanted)
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
  {
    name: 'handInCode',
    prepare: async (world) => {
      const { anna, at } = await learning(world)
      const { training } = await union(world)
      const { codes } = await training.attendanceCodes({ ...at, kind: 'entry' })
      const code = codes[0]?.code ?? ''
      return (key) => wishing(world, anna, key).training.handInCode({ code })
    },
  },
  {
    name: 'proposeCorrection',
    prepare: async (world) => {
      const { learner, at } = await learning(world)
      const by = await union(world)
      const { personId, startsAt: from } = learner
      const time = { as: 'present', from, until: from + 3600 } as const
      const wanted = { ...at, personId, ...time, reason: '手机没电' }
      return (key) => wishing(world, by, key).training.proposeCorrection(wanted)
    },
  },
  {
    name: 'decideCorrection',
    prepare: async (world) => {
      const { learner, at } = await learning(world)
      const correctionId = await plantCorrection(world, learner)
      const by = await union(world)
      const decision = { ...at, personId: learner.personId, correctionId, confirm: true }
      return (key) => wishing(world, by, key).training.decideCorrection(decision)
    },
  },
  {
    name: 'enterMark',
    prepare: async (world) => {
      const { learner } = await learning(world)
      const by = await union(world)
      const { noticeId, personId } = learner
      const wanted = { noticeId, personId, part: 'theory', mark: 80, version: 0 } as const
      return (key) => wishing(world, by, key).training.enterMark(wanted)
    },
  },
  {
    name: 'disputeResult',
    prepare: async (world) => {
      const { anna, learner } = await learning(world)
      const wanted = { noticeId: learner.noticeId, about: 'minutes', text: '学时记少了' } as const
      return (key) => wishing(world, anna, key).training.disputeResult(wanted)
    },
  },
  {
    name: 'answerDispute',
    prepare: async (world) => {
      const anna = await world.signIn('anna')
      const { noticeId, personId } = await plantDispute(world, weixi, anna.session.personId)
      const by = await union(world)
      const wanted = {
        noticeId,
        personId,
        outcome: 'kept',
        reason: '查过签到',
        version: 1,
      } as const
      return (key) => wishing(world, by, key).training.answerDispute(wanted)
    },
  },
  {
    name: 'importLearned',
    prepare: async (world) => {
      const anna = await world.signIn('anna')
      return (key) => wishing(world, anna, key).training.importLearned({ lines: [brought] })
    },
  },
  {
    name: 'undoImport',
    prepare: async (world) => {
      const anna = await world.signIn('anna')
      const { importId } = await anna.training.importLearned({ lines: [brought] })
      const wanted = { importId: importId ?? '' }
      return (key) => wishing(world, anna, key).training.undoImport(wanted)
    },
  },
  {
    name: 'issueCertificates',
    prepare: async (world) => {
      const anna = await world.signIn('anna')
      const { at } = await plantPassed(world, weixi, anna.session.personId)
      const by = await union(world)
      return (key) => wishing(world, by, key).training.issueCertificates(at)
    },
  },
  {
    name: 'revokeCertificate',
    prepare: async (world) => {
      const anna = await world.signIn('anna')
      const { noticeId, personId } = await plantCertified(world, weixi, anna.session.personId)
      const by = await union(world)
      const wanted = { noticeId, personId, reason: '替考，核实无误。' }
      return (key) => wishing(world, by, key).training.revokeCertificate(wanted)
    },
  },
]
