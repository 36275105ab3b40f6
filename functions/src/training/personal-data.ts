import { type Enrolment, type EnrolmentState, isActive } from '@cgt/shared/training/enrolment'
import { momentText } from '@cgt/shared/values/moment-text'
import { hashOf } from '../platform/crypto.ts'
import type { PersonalData } from '../platform/personal-data.ts'
import type { Table } from '../platform/table.ts'
import { type EnrolmentStore, enrolmentKeys, sessionKey } from './enrolment-store.ts'
import { type GiveUpDeps, planEnd } from './give-up-place.ts'
import { shownEnrolment } from './settle.ts'

const stateText: Readonly<Record<EnrolmentState, string>> = {
  waiting: '排队中',
  offered: '有名额待确认',
  booked: '已报上',
  declined: '没有要名额',
  cancelled: '已取消',
}

const entryOf = (one: Enrolment) => ({
  label: one.title,
  text: `${momentText(one.startsAt)}，${one.place}，${stateText[one.state]}`,
  data: { ...one },
})

/** What this slice keeps about a person. Erased, their places go to who waits for them. */
export const openTrainingData = (
  table: Table,
  deps: GiveUpDeps & { readonly enrolments: EnrolmentStore },
): PersonalData => ({
  held: async (personId) => [
    {
      name: 'enrolments',
      title: '培训报名',
      entries: (await deps.enrolments.ofPerson(personId)).map((one) =>
        entryOf(shownEnrolment(one)),
      ),
    },
  ],
  erase: async (personId) => {
    for (const one of await deps.enrolments.ofPerson(personId)) {
      const session = sessionKey(one.noticeId, one.sessionId)
      if (isActive(one)) {
        const command = {
          operation: 'eraseEnrolment',
          personId: 'system',
          // Nothing that names a person stays behind them.
          key: hashOf(`${session}.${personId}`),
          request: {},
          correlationId: 'system',
        }
        await deps.run(command, async () => {
          const before = (await deps.enrolments.find(personId, session)) ?? one
          const ended = { state: 'cancelled', because: 'asked', action: 'giveUpPlace' } as const
          return planEnd(deps, before, ended)
        })
      }
      for (const key of enrolmentKeys(personId, session)) await table.remove(key)
    }
  },
})
