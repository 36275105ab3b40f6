import { eventKey, openEntryStore } from '../competitions/entry-store.ts'
import { openDecidersOf } from '../identity/deciders-of.ts'
import { openGrantStore } from '../identity/grant-store.ts'
import { openPersonStore } from '../identity/person-store.ts'
import { openAlertStore } from '../messages/alert-store.ts'
import type { AlertTemplates } from '../messages/alert-templates.ts'
import { openMessageStore } from '../messages/message-store.ts'
import { openSendAlert } from '../messages/send-alert.ts'
import { tellPeople } from '../messages/tell-people.ts'
import type { Clock } from '../platform/clock.ts'
import type { Random } from '../platform/id.ts'
import type { KeyVault } from '../platform/key-vault.ts'
import type { Log } from '../platform/log.ts'
import { openDelivery } from '../platform/outbox-delivery.ts'
import { openOutbox } from '../platform/outbox-store.ts'
import { openPersonKeys } from '../platform/person-keys.ts'
import type { Table } from '../platform/table.ts'
import type { Wechat } from '../platform/wechat.ts'

export interface EventsDeps {
  readonly table: Table
  readonly clock: Clock
  readonly log: Log
  readonly random: Random
  readonly vault: KeyVault
  readonly wechat: Pick<Wechat, 'alert'>
  readonly alertTemplates: AlertTemplates
}

/** Delivers one event of the outbox to every slice that acts on its type; false: not yet. */
export function openEvents(deps: EventsDeps): (id: string) => Promise<boolean> {
  const { table, clock, log } = deps
  const alerts = openAlertStore(table, openPersonKeys(table, deps.vault, deps.random), deps.random)
  const grants = openGrantStore(table, openPersonStore(table))
  const consumers = tellPeople({
    messages: openMessageStore(table, clock),
    decidersOf: openDecidersOf({ grants, clock }),
    entrantsOf: (competitionId, eventId) =>
      openEntryStore(table).peopleOf(eventKey(competitionId, eventId)),
    alert: openSendAlert({ ...deps, alerts, templates: deps.alertTemplates }),
  })
  return openDelivery({ outbox: openOutbox(table, clock), consumers, log })
}
