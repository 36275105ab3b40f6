import type { Matter } from '@cgt/shared/messages/message'
import { hashOf } from '../platform/crypto.ts'
import { outboxItem } from '../platform/outbox-row.ts'
import type { Table } from '../platform/table.ts'
import { leftAlerts } from './alert-store.ts'

type Soon = Extract<Matter, { kind: 'trainingSoon' }>

/** Of an event's id, as `newId` makes them. */
const idLength = 22

/**
 * Lets the outbox alert somebody in WeChat to a reminder they have, where they allowed it: who reminds
 * many people does not wait for WeChat. Of one event, once.
 */
export const openAlertSoon =
  (table: Table) =>
  async (
    personId: string,
    { eventId, at }: { readonly eventId: string; readonly at: number },
    matter: Soon,
  ): Promise<void> => {
    if (!(await leftAlerts(table, personId)).trainingSoon) return
    const id = hashOf(`${eventId} ${personId}`).slice(0, idLength)
    const event = { type: 'alert.due', about: personId, body: { personId, ...matter } }
    await table.put(outboxItem(event, id, at), { condition: 'attribute_not_exists(pk)' })
  }
