import type { Log } from './log.ts'
import type { WaitingEvent } from './outbox-row.ts'
import type { OutboxStore } from './outbox-store.ts'

/**
 * Acts on one event. It may be told of the same event again, or of a later one first, so what it
 * writes is put only if absent, under a key made from the event's id, and placed by the event's time.
 */
export type Consumer = (event: WaitingEvent) => Promise<void>

/** Who acts on what, by the event's type; a type without a consumer is nobody's business. */
export type Consumers = Readonly<Record<string, readonly Consumer[]>>

export interface DeliveryDeps {
  readonly outbox: OutboxStore
  readonly consumers: Consumers
  readonly log: Log
}

/**
 * Delivers one event: the stream says which, its row says what. The row goes last, so that a process
 * that dies on the way is followed by one that finds it; once it is gone, there is nothing to do.
 */
export const openDelivery =
  ({ outbox, consumers, log }: DeliveryDeps) =>
  async (id: string): Promise<boolean> => {
    try {
      const event = await outbox.waiting(id)
      if (!event) return true
      for (const consume of consumers[event.type] ?? []) await consume(event)
      await outbox.delivered(id)
      return true
    } catch (error) {
      log.error('event not delivered', { event: id, name: (error as Error).name })
      return false
    }
  }
