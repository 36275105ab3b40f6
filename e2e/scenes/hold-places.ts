import { letTrainingPass } from '../../functions/src/testing/let-pass.ts'
import type { trainingOf } from '../../scripts/stack/seed-town.ts'
import { tableName } from '../../scripts/stack/start-stack.ts'
import { hourIn, townNoticeId } from '../../scripts/stack/town-training.ts'

type Training = ReturnType<typeof trainingOf>

interface Person {
  readonly training: Training
  readonly session: { readonly personId: string }
}

const day = 86_400
const facts = { 'worker.union.isMember': true }

/** A place of the town's training, and a turn in the queue for its other session. */
export async function takePlaces(training: Training): Promise<void> {
  for (const sessionId of ['1', '2'])
    await training.enrol({ noticeId: townNoticeId, sessionId, facts })
}

/**
 * A training of the union's that began an hour ago: the worker is there since its beginning, the
 * colleague is not. Gives its id.
 */
export async function runTraining(
  { union, colleague, worker }: Parties,
  storeEndpoint: string,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const startsAt = hourIn(now, 2, 9)
  const { id: noticeId } = await union.training.publishNotice({
    organisationId: '533423',
    draft: {
      title: '电工技能提升班（演示）',
      about: '安全用电和线路检修，半天讲课半天上手。',
      contact: '维西县总工会（演示）',
      audience: [],
      enrolFrom: now,
      enrolUntil: startsAt - day,
      approval: false,
      passing: { minutes: 240, theory: 60 },
      certificate: { kind: 'training' },
      sessions: [
        {
          startsAt,
          endsAt: startsAt + 8 * 3600,
          ...{ place: '维西县职业高级中学 实训楼', trainer: '和师傅', places: 20 },
          ...{ buckets: [], reserves: [] },
        },
      ],
    },
  })
  const session = { noticeId, sessionId: '1' }
  for (const { training } of [worker, colleague]) await training.enrol({ ...session, facts: {} })
  const table = { endpoint: storeEndpoint, TableName: tableName }
  // At a whole minute, as trainings begin.
  await letTrainingPass(table, noticeId, startsAt - (now - (now % 60)))
  const { codes } = await union.training.attendanceCodes({ ...session, kind: 'entry' })
  await worker.training.handInCode({ code: codes[0]?.code ?? '' })
  await letTrainingPass(table, noticeId, 3600)
  const marked = { noticeId, personId: worker.session.personId, version: 0 }
  await union.training.enterMark({ ...marked, part: 'theory', mark: 82 })
  return noticeId
}

interface Parties {
  readonly union: Person
  readonly colleague: Person
  readonly worker: Person
}

/** A training whose organiser looks at every wish; the colleague asks for a place of it. */
export async function askForPlace({ union, colleague }: Omit<Parties, 'worker'>): Promise<void> {
  const now = Math.floor(Date.now() / 1000)
  const { id: noticeId } = await union.training.publishNotice({
    organisationId: '533423',
    draft: {
      title: '班组长安全管理班（演示）',
      about: '班前会、隐患排查和应急处置，一天。',
      contact: '维西县总工会（演示）',
      audience: [],
      enrolFrom: now,
      enrolUntil: now + 5 * day,
      approval: true,
      employerFirst: 3,
      sessions: [
        {
          startsAt: hourIn(now, 12, 9),
          endsAt: hourIn(now, 12, 17),
          ...{ place: '维西县总工会 三楼', trainer: null, places: 20 },
          ...{ buckets: [], reserves: [] },
        },
      ],
    },
  })
  await colleague.training.enrol({ noticeId, sessionId: '1', facts: {} })
}

/** The one place of another training, which a colleague took and gave up, is offered to the worker. */
export async function offerPlace({ union, colleague, worker }: Parties): Promise<void> {
  const now = Math.floor(Date.now() / 1000)
  const { id: noticeId } = await union.training.publishNotice({
    organisationId: '533423',
    draft: {
      title: '叉车安全操作培训（演示）',
      about: '叉车日常检查、装卸和停放，半天讲课半天上车。',
      contact: '维西县总工会（演示）',
      audience: [],
      enrolFrom: now,
      enrolUntil: now + 5 * day,
      approval: false,
      sessions: [
        {
          startsAt: hourIn(now, 9, 9),
          endsAt: hourIn(now, 9, 17),
          place: '维西县产业园区 3 号库',
          trainer: null,
          places: 1,
          buckets: [],
          reserves: [],
        },
      ],
    },
  })
  const session = { noticeId, sessionId: '1' }
  await colleague.training.enrol({ ...session, facts: {} })
  await worker.training.enrol({ ...session, facts: {} })
  await colleague.training.giveUpPlace(session)
}
