import type { CompetitionEvent } from '@cgt/shared/competitions/competition'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { More } from '../../ui/More'
import { PrintButton } from '../../ui/PrintButton'
import { OwnAppeals } from '../appeals/OwnAppeals'
import { paths } from '../paths'
import { Board } from './Board'
import { Corrections } from './Corrections'
import { OwnResult } from './OwnResult'
import { type Results, useOwnResult, type useResults } from './queries'
import { Standing } from './Standing'

interface Props {
  readonly of: OfEvent
  readonly event: CompetitionEvent
  readonly head: Results
  readonly pages: ReturnType<typeof useResults>
}

/** A result that was published: how it stands, one's own, everybody's, and what was corrected. */
export function Published({ of, event: { rules }, head, pages }: Props) {
  const { data: own } = useOwnResult(of)
  const { items = [] } = pages
  const names = new Map(items.map(({ entrantId, maskedName }) => [entrantId, maskedName]))
  return (
    <>
      <Card>
        <Standing {...head} />
      </Card>
      {own && (
        <>
          <OwnResult own={own} rules={rules} />
          <OwnAppeals of={of} openUntil={head.standing === 'final' ? null : head.openUntil} />
        </>
      )}
      <Board rows={items} rules={rules} entrantId={own?.row.entrantId} />
      <More pages={pages} />
      <Corrections
        versions={head.versions}
        nameOf={(entrantId) => names.get(entrantId) ?? `编号 ${entrantId}`}
      />
      <PrintButton>打印成绩</PrintButton>
      <Button
        look="plain"
        icon="calendar"
        onTap={() => open(paths.competition, { id: of.competitionId })}
      >
        看竞赛和评分规则
      </Button>
    </>
  )
}
