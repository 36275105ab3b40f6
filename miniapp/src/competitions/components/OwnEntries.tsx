import { open } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { Heading, Section } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { lotWords } from '../entering'
import { paths } from '../paths'
import { useEntries } from '../queries'

/** What one entered, the next one first; nothing for who entered nothing. */
export function OwnEntries() {
  const { data } = useEntries()
  const entries = [...(data?.entries ?? [])].sort((a, b) => a.startsAt - b.startsAt)
  if (entries.length === 0) return null
  return (
    <Section className="stack gap-3">
      <Heading level={2} className="t-title">
        我报名的
      </Heading>
      <Card flush>
        {entries.map((one) => (
          <LinkRow
            key={`${one.competitionId}.${one.eventId}`}
            icon="check"
            label={one.event}
            note={one.title}
            value={lotWords(one.lot)}
            onTap={() => open(paths.competition, { id: one.competitionId })}
          />
        ))}
      </Card>
    </Section>
  )
}
