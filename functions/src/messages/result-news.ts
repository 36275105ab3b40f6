import { matter } from '@cgt/shared/messages/message'
import * as z from 'zod/mini'
import type { Consumer, Consumers } from '../platform/outbox-delivery.ts'
import type { MessageStore } from './message-store.ts'

/** Who entered an event. */
export type EntrantsOf = (competitionId: string, eventId: string) => Promise<readonly string[]>

const ofEvent = z.looseObject({ competitionId: z.string(), eventId: z.string() })

const atOnce = 10

const toEntrants =
  (messages: MessageStore, entrantsOf: EntrantsOf): Consumer =>
  async ({ id, at, body }) => {
    const { competitionId, eventId, ...fields } = ofEvent.parse(body)
    const told = matter.parse({ kind: 'resultPublished', competitionId, eventId, ...fields })
    const waiting = (await entrantsOf(competitionId, eventId)).values()
    const work = async () => {
      for (const personId of waiting)
        await messages.send(personId, { eventId: id, at, matter: told })
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  }

/** What people are told about competitions they entered. */
export const resultNews = (messages: MessageStore, entrantsOf: EntrantsOf): Consumers => ({
  'result.published': [toEntrants(messages, entrantsOf)],
})
