import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useRouter } from '@tarojs/taro'
import { open } from '../../../platform/navigate'
import { Button } from '../../../ui/Button'
import { AboutEvent } from '../../components/AboutEvent'
import { Again } from '../../components/Again'
import { AsideTold } from '../../components/AsideTold'
import { JudgingPage } from '../../components/JudgingPage'
import { ModuleSheets } from '../../components/ModuleSheets'
import { NoRound } from '../../components/NoRound'
import { toSheet } from '../../components/SheetTiles'
import { StepAside } from '../../components/StepAside'
import { Unsynced } from '../../components/Unsynced'
import { eventIn } from '../../event-in'
import type { Desk } from '../../keep/desks'
import { useWritten } from '../../keep/written'
import { paths } from '../../paths'
import { useJudging } from '../../queries'
import { isHandedIn, noDesk, type OwnSheet, sheetsOf } from '../../sheet-state'

/** 打分: one event of a judge's: their sheets by code, what is left, and what has to be marked again. */
export default function JudgedEvent() {
  const of = eventIn(useRouter().params)
  const asked = useJudging(of)
  const { desk } = asked
  const sheets = sheetsOf(desk ?? noDesk, useWritten(of))
  const isOver = !desk || desk.aside !== null || desk.kind === 'checker'
  const next = isOver ? undefined : sheets.find(({ state }) => !isHandedIn(state))
  const foot = next && (
    <Button icon="edit" onTap={() => open(paths.sheet, toSheet(of, next))}>
      {`接着打：工位 ${next.code} · ${next.module.title}`}
    </Button>
  )
  return (
    <JudgingPage title="打分" shown={desk} asked={asked} foot={foot}>
      {(shown) => (
        <>
          <AboutEvent of={of} desk={shown} />
          {shown.aside ? (
            <AsideTold aside={shown.aside} />
          ) : shown.kind === 'checker' ? (
            <Button onTap={() => open(paths.check, { id: of.competitionId, event: of.eventId })}>
              去复核
            </Button>
          ) : (
            <Round of={of} desk={shown} sheets={sheets} />
          )}
        </>
      )}
    </JudgingPage>
  )
}

interface Props {
  readonly of: OfEvent
  readonly desk: Desk
  readonly sheets: readonly OwnSheet[]
}

const Round = ({ of, desk, sheets }: Props) => (
  <>
    <Again of={of} desk={desk} />
    <Unsynced of={of} sheets={sheets} />
    {desk.round === null && <NoRound />}
    {desk.modules.map(({ id, title }) => (
      <ModuleSheets
        key={id}
        of={of}
        title={title}
        sheets={sheets.filter(({ module }) => module.id === id)}
      />
    ))}
    <StepAside of={of} />
  </>
)
