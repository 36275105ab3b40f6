import type { CompetitionEvent } from '@cgt/shared/competitions/competition'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { Failure } from '@cgt/shared/http/failure'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/element'
import { RefusedPage } from '../../ui/RefusedPage'
import { Skeleton } from '../../ui/Skeleton'
import { Stack } from '../../ui/Stack'
import { Appeals } from '../appeals/Appeals'
import { paths } from '../paths'
import { useResults } from '../results/queries'
import { Standing } from '../results/Standing'
import { Finalise } from './Finalise'
import { PublishPreliminary } from './PublishPreliminary'

interface Props {
  readonly of: OfEvent
  readonly event: CompetitionEvent
}

/** 公布成绩: first as preliminary, shown for so many working days, then final; and what is appealed meanwhile. */
export function Publication({ of, event }: Props) {
  const results = useResults(of)
  return (
    <>
      <Card>
        <Stack gap={3}>
          <Heading level={2} className="t-title">
            公布成绩
          </Heading>
          <Step of={of} title={event.title} results={results} />
        </Stack>
      </Card>
      {results.head && <Appeals of={of} />}
    </>
  )
}

interface StepProps {
  readonly of: OfEvent
  readonly title: string
  readonly results: ReturnType<typeof useResults>
}

function Step({ of, title, results: { head, error, refetch } }: StepProps) {
  if (error instanceof Failure && error.code === 'notFound')
    return <PublishPreliminary of={of} title={title} onDone={() => void refetch()} />
  if (!head)
    return error ? (
      <RefusedPage error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton cards={1} />
    )
  return (
    <>
      <Standing {...head} />
      {head.standing === 'preliminary' && (
        <Finalise of={of} title={title} onDone={() => void refetch()} />
      )}
      <Button
        look="outline"
        onTap={() => open(paths.results, { id: of.competitionId, event: of.eventId })}
      >
        看公布的成绩
      </Button>
    </>
  )
}
