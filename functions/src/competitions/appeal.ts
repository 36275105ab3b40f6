import { type AppealGrounds, mostAppeals } from '@cgt/shared/competitions/appeal'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { Failure } from '@cgt/shared/http/failure'
import { untilText } from '@cgt/shared/values/moment-text'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import { newId } from '../platform/id.ts'
import { type ReasonDeps, sealReason } from '../platform/reason.ts'
import {
  type AppealStore,
  appealPlace,
  isUndecided,
  mayGoOn,
  type StoredAppeal,
} from './appeal-store.ts'
import { eventKey } from './entry-store.ts'
import { findEvent } from './find-event.ts'
import type { ChainDeps } from './publish-preliminary.ts'

export interface AppealDeps extends ChainDeps, ReasonDeps {
  readonly appeals: AppealStore
}

/** An event that somebody entered, and all they appealed there. Throws `notFound` to everybody else. */
export async function findOwn(deps: AppealDeps, wanted: OfEvent, personId: string) {
  const key = eventKey(wanted.competitionId, wanted.eventId)
  if (!(await deps.entries.find(personId, key))) throw new Failure('notFound')
  const { competition } = await findEvent(deps.competitions, wanted)
  return { competition, key, before: await deps.appeals.find(key, personId) }
}

const ofAppeal = (action: string, { competition, key }: Awaited<ReturnType<typeof findOwn>>) => ({
  action,
  object: `event:${key}`,
  organisation: competition.organisation,
})

async function demandWindow({ results }: AppealDeps, key: string, at: number) {
  const head = await results.headOf(key)
  if (!head) throw new Failure('notOpen', '成绩还没有公布，公布以后才能申诉。')
  if (head.standing === 'final' || at >= head.openUntil)
    throw new Failure('notOpen', `申诉到 ${untilText(head.openUntil)} 为止，已经过了。`)
}

/** Says what is wrong with a result while it is shown; one at a time. */
export const makeAppeal = (
  deps: AppealDeps,
  {
    grounds,
    words,
    ...wanted
  }: OfEvent & { readonly grounds: AppealGrounds; readonly words: string },
  command: Command,
) =>
  deps.run(command, async () => {
    const { personId } = command
    const own = await findOwn(deps, wanted, personId)
    const { key, before } = own
    const at = epochSeconds(deps.clock)
    await demandWindow(deps, key, at)
    if (before.appeals.some(isUndecided))
      throw new Failure('taken', '你已经提过一件申诉，还没有决定；决定了会给你发消息。')
    if (before.appeals.length >= mostAppeals)
      throw new Failure('tooLarge', `一个赛项最多申诉 ${mostAppeals} 次，请直接联系主办方。`)
    const id = newId(deps.random)
    const sealedWords = await sealReason(deps, appealPlace(personId, id, 'words'), words)
    const one: StoredAppeal = {
      ...{ id, grounds, at, sealedWords, first: null, againUntil: null },
      ...{ again: null, second: null },
    }
    return {
      writes: [
        deps.appeals.changed(key, before, [...before.appeals, one]),
        deps.results.moved(key, at),
      ],
      result: { appealId: id },
      // Their words are for who decides, not for whoever reads the audit.
      audit: ofAppeal('appeal', own),
    }
  })

/** Asks for the second instance. */
export const appealAgain = (
  deps: AppealDeps,
  { appealId, words, ...wanted }: OfEvent & { readonly appealId: string; readonly words: string },
  command: Command,
) =>
  deps.run(command, async () => {
    const { personId } = command
    const own = await findOwn(deps, wanted, personId)
    const { key, before } = own
    const one = before.appeals.find(({ id }) => id === appealId)
    if (!one) throw new Failure('notFound', '没有这件申诉，请刷新看看。')
    if (one.again) throw new Failure('taken', '这件申诉已经提过第二次了。')
    const at = epochSeconds(deps.clock)
    if (!mayGoOn(one, at))
      throw new Failure(
        'notOpen',
        one.againUntil === null
          ? '这件申诉还没有决定，或者已经支持你了，不用再提。'
          : `第二次申诉到 ${untilText(one.againUntil)} 为止，已经过了。`,
      )
    const sealedWords = await sealReason(deps, appealPlace(personId, appealId, 'again'), words)
    const after = { ...one, again: { at, sealedWords } }
    return {
      writes: [
        deps.appeals.changed(key, before, replaced(before.appeals, after)),
        deps.results.moved(key),
      ],
      result: {},
      audit: ofAppeal('appealAgain', own),
    }
  })

/** All of them, with one as it is now. */
export const replaced = (all: readonly StoredAppeal[], one: StoredAppeal): StoredAppeal[] =>
  all.map((each) => (each.id === one.id ? one : each))
