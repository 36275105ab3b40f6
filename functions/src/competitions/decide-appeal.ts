import { above, type OrganisationPath } from '@cgt/shared/access/organisation-path'
import { againDays } from '@cgt/shared/competitions/appeal'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { Failure } from '@cgt/shared/http/failure'
import type { Authority } from '../platform/authority.ts'
import { epochSeconds } from '../platform/clock.ts'
import { sealReason } from '../platform/reason.ts'
import { endOfWorkingDay } from '../platform/working-days.ts'
import { type AppealDeps, replaced } from './appeal.ts'
import { appealPlace, isUndecided, type StoredAppeal, type StoredDecision } from './appeal-store.ts'
import { holderOf } from './code-store.ts'
import { eventKey } from './entry-store.ts'
import { type By, demandRun, eventAudit } from './run-event.ts'

export interface DecideAppealDeps extends AppealDeps {
  /** Who may decide appeals at an organisation, at the nearest level that has anybody but `party`. */
  readonly decidersAt: (organisation: OrganisationPath, party: string) => Promise<readonly string[]>
}

interface Wanted extends OfEvent {
  readonly appealId: string
  readonly upheld: boolean
  readonly words: string
}

/** An appeal, by somebody who held no codes of its event. Throws as `demandRun`, who appealed a party to it. */
async function demandAppeal(deps: DecideAppealDeps, wanted: Wanted, authority: Authority) {
  const { competitionId, eventId, appealId } = wanted
  const all = await deps.appeals.ofEvent(eventKey(competitionId, eventId))
  const before = all.find(({ appeals }) => appeals.some(({ id }) => id === appealId))
  const found = await demandRun(deps, wanted, authority, before ? [before.personId] : [])
  const one = before?.appeals.find(({ id }) => id === appealId)
  if (!before || !one) throw new Failure('notFound')
  if (!isUndecided(one)) throw new Failure('taken', '这件申诉已经决定了，请刷新看看。')
  const me = holderOf(found.key, authority.personId)
  if ((await deps.codes.holders(found.key)).includes(me))
    throw new Failure('excluded', '你保管过这个赛项的编号，不能决定申诉，请让别的同事来办。')
  return { found, before, one, me }
}

type Demanded = Awaited<ReturnType<typeof demandAppeal>>

/** The second instance is somebody who was not the first, of the unions above where they have anybody. */
async function demandOther(
  deps: DecideAppealDeps,
  { found, before, one, me }: Demanded,
  { personId }: Authority,
) {
  if (one.first?.by === me)
    throw new Failure('excluded', '第一次是你决定的，第二次要由另一个人决定。')
  const upper = above(found.competition.organisation)
  const deciders = upper ? await deps.decidersAt(upper, before.personId) : []
  if (deciders.length > 0 && !deciders.includes(personId))
    throw new Failure('excluded', '第二次申诉由上级工会决定，请转给上级工会。')
}

/** What the appeal is after it; the first instance may be followed by another unless it upholds. */
function decided(one: StoredAppeal, said: StoredDecision): StoredAppeal {
  if (one.first) return { ...one, second: said }
  if (said.upheld) return { ...one, first: said }
  const againUntil = endOfWorkingDay(said.at, againDays)
  if (againUntil === undefined)
    throw new Failure(
      'notOpen',
      `以后 ${againDays} 个工作日是哪天还没有安排，第二次申诉的期限定不下来，请等放假安排公布。`,
    )
  return { ...one, first: said, againUntil }
}

/** Decides an appeal: the first time, or for good. */
export const decideAppeal = (deps: DecideAppealDeps, wanted: Wanted, { authority, command }: By) =>
  deps.run(command, async () => {
    const demanded = await demandAppeal(deps, wanted, authority)
    const { found, before, one, me } = demanded
    const { competition, event, key } = found
    if (one.first) await demandOther(deps, demanded, authority)
    const { upheld, words, appealId } = wanted
    const place = appealPlace(before.personId, appealId, one.first ? 'second' : 'first')
    const sealedWords = await sealReason(deps, place, words)
    const at = epochSeconds(deps.clock)
    const after = decided(one, { upheld, by: me, at, sealedWords })
    const againUntil = after.second ? null : after.againUntil
    const told = { title: competition.title, event: event.title, upheld, againUntil }
    const of = { competitionId: competition.id, eventId: event.id, personId: before.personId }
    return {
      writes: [
        deps.appeals.changed(key, before, replaced(before.appeals, after)),
        deps.results.moved(key),
        deps.judges.judgesNot(command.personId, key),
      ],
      result: { againUntil },
      events: [{ type: 'appeal.decided', about: place.object, body: { ...of, ...told } }],
      audit: {
        ...eventAudit('decideAppeal', found),
        object: place.object,
        about: before.personId,
        reason: sealedWords,
      },
    }
  })
