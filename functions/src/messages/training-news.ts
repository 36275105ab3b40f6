import { matter } from '@cgt/shared/messages/message'
import * as z from 'zod/mini'
import type { Consumer, Consumers } from '../platform/outbox-delivery.ts'
import type { MessageStore, Sent } from './message-store.ts'

const told = z.looseObject({ personId: z.string().check(z.minLength(1)) })

type Alert = (personId: string, sent: Sent) => Promise<void>

interface Told {
  readonly personId: string
  readonly sent: Sent
}

/** Who is told, and what: the event has the fields of a matter of this kind, or its kind too. */
const toldOf = (kind: string | undefined, { id, at, body }: Parameters<Consumer>[0]): Told => {
  const { personId, ...fields } = told.parse(body)
  const sent = { eventId: id, at, matter: matter.parse({ ...(kind && { kind }), ...fields }) }
  return { personId, sent }
}

/** What people are told about trainings, and appeals, by the event's type: in their inbox, and some of it in WeChat too. */
export const trainingNews = (messages: MessageStore, alert: Alert): Consumers => {
  const inInbox =
    (kind: string): Consumer =>
    (event) => {
      const { personId, sent } = toldOf(kind, event)
      return messages.send(personId, sent)
    }
  const inWechat =
    (kind?: string): Consumer =>
    (event) => {
      const { personId, sent } = toldOf(kind, event)
      return alert(personId, sent)
    }
  const both = (kind: string) => [inInbox(kind), inWechat(kind)]
  return {
    'place.offered': both('placeOffered'),
    'place.expired': [inInbox('placeExpired')],
    'training.changed': both('trainingChanged'),
    'training.calledOff': both('trainingCalledOff'),
    'enrolment.passedOn': [inInbox('enrolmentPassedOn')],
    'enrolment.decided': [inInbox('enrolmentDecided')],
    'enrolment.moved': [inInbox('enrolmentMoved')],
    'certificate.issued': [inInbox('certificateIssued')],
    'certificate.revoked': [inInbox('certificateRevoked')],
    'dispute.answered': [inInbox('disputeAnswered')],
    'appeal.decided': [inInbox('appealDecided')],
    // Of a message that lies in the inbox already.
    'alert.due': [inWechat()],
  }
}
