import type { OwnEntry } from '@cgt/shared/competitions/entry'
import { momentText } from '@cgt/shared/values/moment-text'
import { now } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { Heading, Section } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { lotWords } from '../entering'
import { paths } from '../paths'

/** Those to come by when they begin, then those that began, the last one first. */
function inOrder(entries: readonly OwnEntry[], at: number): readonly OwnEntry[] {
  const sorted = [...entries].sort((a, b) => a.startsAt - b.startsAt)
  const began = sorted.filter(({ startsAt }) => startsAt <= at)
  return [...sorted.slice(began.length), ...began.reverse()]
}

/** What one entered, the next one first; nothing for who entered nothing. */
export function OwnEntries({ of }: { readonly of: readonly OwnEntry[] }) {
  const entries = inOrder(of, now() / 1000)
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
            note={`${one.title}\n${momentText(one.startsAt)}，${one.place}`}
            value={lotWords(one.lot)}
            onTap={() => open(paths.competition, { id: one.competitionId })}
          />
        ))}
      </Card>
    </Section>
  )
}
