import { openDecidersOf } from '../identity/deciders-of.ts'
import { openGrantStore } from '../identity/grant-store.ts'
import { openPersonStore } from '../identity/person-store.ts'
import { openMessageStore } from '../messages/message-store.ts'
import { tellPeople } from '../messages/tell-people.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { openDelivery } from '../platform/outbox-delivery.ts'
import { openOutbox } from '../platform/outbox-store.ts'
import type { Table } from '../platform/table.ts'

export interface EventsDeps {
  readonly table: Table
  readonly clock: Clock
  readonly log: Log
}

/** Delivers one event of the outbox to every slice that acts on its type; false: not yet. */
export function openEvents({ table, clock, log }: EventsDeps): (id: string) => Promise<boolean> {
  const grants = openGrantStore(table, openPersonStore(table))
  const consumers = tellPeople({
    messages: openMessageStore(table, clock),
    decidersOf: openDecidersOf({ grants, clock }),
  })
  return openDelivery({ outbox: openOutbox(table, clock), consumers, log })
}
