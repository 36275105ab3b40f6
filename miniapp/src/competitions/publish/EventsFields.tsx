import { Button } from '../../ui/Button'
import { EventFields } from './EventFields'
import { eventsOf, mostEvents, newEvent, type Written, type WrittenEvent } from './written'

interface Props {
  readonly written: Written
  readonly onChange: (change: (events: readonly WrittenEvent[]) => readonly WrittenEvent[]) => void
}

/** Each event of a competition, and one more. */
export function EventsFields({ written, onChange }: Props) {
  const events = eventsOf(written)
  const without = (at: number) => () => onChange((all) => all.filter((_, i) => i !== at))
  return (
    <>
      {events.map((event, at) => (
        <EventFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an event is told from others by its position alone
          key={at}
          at={at}
          event={event}
          onChange={(change) =>
            onChange((all) => all.map((one, i) => (i === at ? change(one) : one)))
          }
          onRemove={events.length > 1 ? without(at) : undefined}
        />
      ))}
      {events.length < mostEvents && (
        <Button look="plain" icon="plus" onTap={() => onChange((all) => [...all, newEvent()])}>
          再加一个赛项
        </Button>
      )}
    </>
  )
}
