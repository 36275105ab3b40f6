import { momentText } from '@cgt/shared/values/moment-text'
import { byItself } from '../platform/by-itself.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { RunCommand } from '../platform/command.ts'
import { hashOf } from '../platform/crypto.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import type { HeldEntry, PersonalData } from '../platform/personal-data.ts'
import type { Write } from '../platform/table.ts'
import { type AppealStore, shownAppeals } from './appeal-store.ts'
import { withAside } from './assign-judge.ts'
import type { CompetitionStore } from './competition-store.ts'
import { type EntryStore, eventKey } from './entry-store.ts'
import type { JudgeStore, StoredJudge } from './judge-store.ts'
import type { OutcomeStore } from './outcome-store.ts'

interface CompetitionDataDeps {
  readonly competitions: Pick<CompetitionStore, 'find'>
  readonly entries: EntryStore
  readonly judges: JudgeStore
  readonly results: Pick<OutcomeStore, 'unnamed'>
  readonly appeals: AppealStore
  readonly keys: Pick<PersonKeys, 'find'>
  readonly run: RunCommand
  readonly clock: Clock
}

async function entriesOf({ competitions, entries }: CompetitionDataDeps, personId: string) {
  const told = (await entries.ofPerson(personId)).map(async (one): Promise<HeldEntry> => {
    const competition = await competitions.find(one.competitionId)
    const event = competition?.events.find(({ id }) => id === one.eventId)
    const { competitionId, eventId, entrantId, enteredAt } = one
    return {
      label: competition?.title ?? '',
      text: `${event?.title ?? ''}，${momentText(enteredAt)} 报名`,
      data: { competitionId, eventId, entrantId, enteredAt },
    }
  })
  return Promise.all(told)
}

async function appealsOf(deps: CompetitionDataDeps, personId: string): Promise<HeldEntry[]> {
  const told = (await deps.entries.ofPerson(personId)).map(async ({ competitionId, eventId }) => {
    const competition = await deps.competitions.find(competitionId)
    const appealed = await deps.appeals.find(eventKey(competitionId, eventId), personId)
    return (await shownAppeals(deps.keys, appealed)).map((one) => ({
      label: competition?.title ?? '',
      text: `${momentText(one.at)} 申诉：${one.words ?? ''}`,
      data: { competitionId, eventId, ...one },
    }))
  })
  return (await Promise.all(told)).flat()
}

const kindText = { judge: '裁判', checker: '复核员' } as const

async function judgingOf({ competitions, judges }: CompetitionDataDeps, personId: string) {
  const told = (await judges.ofPerson(personId)).map(async (one): Promise<HeldEntry> => {
    const { competitionId, eventId, kind, seat, aside, assignedAt } = one
    const competition = await competitions.find(competitionId)
    const event = competition?.events.find(({ id }) => id === eventId)
    return {
      label: competition?.title ?? '',
      text: `${event?.title ?? ''}，${kindText[kind]}${seat === null ? '' : ` ${seat} 号`}`,
      data: { competitionId, eventId, kind, seat, aside, assignedAt },
    }
  })
  return Promise.all(told)
}

/** Their seat stays, without them; they mark no more. */
async function eraseJudging(deps: CompetitionDataDeps, judge: StoredJudge): Promise<void> {
  const event = eventKey(judge.competitionId, judge.eventId)
  const competition = await deps.competitions.find(judge.competitionId)
  const command = byItself('eraseJudging', hashOf(`${event}.${judge.personId}`))
  await deps.run(command, async () => ({
    writes: await emptied(deps, event, judge),
    result: null,
    audit: {
      action: 'removeJudge',
      object: `event:${event}`,
      organisation: competition?.organisation ?? '/530000/',
    },
  }))
}

async function emptied({ judges, clock }: CompetitionDataDeps, event: string, judge: StoredJudge) {
  const gone = judges.removed(judge)
  if (judge.aside) return gone
  const panel = await judges.panelOf(event)
  const aside = { because: 'left', at: epochSeconds(clock) } as const
  return [...gone, judges.seated(event, panel, withAside(panel, judge.seat, aside))]
}

/**
 * What this slice keeps about a person. Erased, their entries are no more, and what they judged names a seat;
 * drawn lots keep a number, and results a rank, that name nobody.
 */
export const openCompetitionData = (deps: CompetitionDataDeps): PersonalData => ({
  held: async (personId) => [
    { name: 'entries', title: '竞赛报名', entries: await entriesOf(deps, personId) },
    { name: 'appeals', title: '竞赛申诉', entries: await appealsOf(deps, personId) },
    { name: 'judging', title: '当裁判', entries: await judgingOf(deps, personId) },
  ],
  erase: async (personId) => {
    for (const one of await deps.judges.ofPerson(personId)) await eraseJudging(deps, one)
    for (const one of await deps.entries.ofPerson(personId)) {
      const event = eventKey(one.competitionId, one.eventId)
      const competition = await deps.competitions.find(one.competitionId)
      await deps.appeals.remove(event, personId)
      await deps.run(byItself('eraseEntry', hashOf(`${event}.${personId}`)), async () => ({
        writes: [
          ...deps.entries.removed(one),
          ...(await deps.results.unnamed(event, one.entrantId)),
        ],
        result: null,
        audit: {
          action: 'leaveEvent',
          object: `event:${event}`,
          organisation: competition?.organisation ?? '/530000/',
        },
      }))
    }
  },
})

/** Rows for a transaction that takes somebody's name off every board: they agree no longer to its being read. */
export const openUnnaming =
  ({ entries, results }: Pick<CompetitionDataDeps, 'entries' | 'results'>) =>
  async (personId: string): Promise<readonly Write[]> => {
    const own = await entries.ofPerson(personId)
    const writes = await Promise.all(
      own.map(({ competitionId, eventId, entrantId }) =>
        results.unnamed(eventKey(competitionId, eventId), entrantId),
      ),
    )
    return writes.flat()
  }
