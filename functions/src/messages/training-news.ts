import { matter } from '@cgt/shared/messages/message'
import * as z from 'zod/mini'
import type { Consumer, Consumers } from '../platform/outbox-delivery.ts'
import type { MessageStore } from './message-store.ts'

const told = z.looseObject({ personId: z.string().check(z.minLength(1)) })

/** Puts what happened into its person's inbox, as a matter of this kind: the event has its fields. */
const asMatter =
  (messages: MessageStore, kind: string): Consumer =>
  ({ id, at, body }) => {
    const { personId, ...fields } = told.parse(body)
    return messages.send(personId, { eventId: id, at, matter: matter.parse({ kind, ...fields }) })
  }

/** What people are told about trainings, by the event's type. */
export const trainingNews = (messages: MessageStore): Consumers => ({
  'place.offered': [asMatter(messages, 'placeOffered')],
  'place.expired': [asMatter(messages, 'placeExpired')],
  'training.changed': [asMatter(messages, 'trainingChanged')],
  'training.calledOff': [asMatter(messages, 'trainingCalledOff')],
  'enrolment.decided': [asMatter(messages, 'enrolmentDecided')],
  'enrolment.passedOn': [asMatter(messages, 'enrolmentPassedOn')],
  'enrolment.moved': [asMatter(messages, 'enrolmentMoved')],
  'certificate.issued': [asMatter(messages, 'certificateIssued')],
  'certificate.revoked': [asMatter(messages, 'certificateRevoked')],
})
