import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { open } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { Heading, Section } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import type { Desk } from '../keep/desks'
import { paths } from '../paths'

interface Props {
  readonly of: OfEvent
  readonly desk: Desk
}

/** 重新打分: what has to be marked again, and why, before anything else. */
export function Again({ of, desk }: Props) {
  const asked = desk.rescores
  if (asked.length === 0) return null
  const titleOf = (id: string) => desk.modules.find((module) => module.id === id)?.title ?? ''
  return (
    <Section className="stack gap-3">
      <Heading level={2} className="t-title">
        请重新打分
      </Heading>
      <Card flush tone="wait">
        {asked.map(({ module, code, aspect, words }) => (
          <LinkRow
            key={`${module}.${code}.${aspect}`}
            icon="retry"
            label={`工位 ${code} · ${titleOf(module)}`}
            note={words}
            onTap={() =>
              open(paths.sheet, { id: of.competitionId, event: of.eventId, module, code })
            }
          />
        ))}
      </Card>
    </Section>
  )
}
