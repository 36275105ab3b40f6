import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useRouter } from '@tarojs/taro'
import { replace } from '../../../platform/navigate'
import { Button } from '../../../ui/Button'
import { Row, Stack } from '../../../ui/Stack'
import { JudgingPage } from '../../components/JudgingPage'
import { NoRound } from '../../components/NoRound'
import { toSheet } from '../../components/SheetTiles'
import { eventIn } from '../../event-in'
import { useWritten } from '../../keep/written'
import { paths } from '../../paths'
import { useJudging } from '../../queries'
import { SheetBody } from '../../sheet/SheetBody'
import { SyncLine } from '../../sheet/SyncLine'
import { noDesk, type OwnSheet, sheetsOf } from '../../sheet-state'

/** 评分表: one sheet, by its code. */
export default function JudgedSheet() {
  const { params } = useRouter()
  const of = eventIn(params)
  const asked = useJudging(of)
  const { desk } = asked
  const sheets = sheetsOf(desk ?? noDesk, useWritten(of)).filter(
    ({ module }) => module.id === params.module,
  )
  const own = sheets.find(({ code }) => code === params.code)
  return (
    <JudgingPage
      title={own ? `${own.module.title} · 工位 ${own.code}` : '评分表'}
      shown={desk}
      asked={asked}
      foot={own && <Foot of={of} own={own} sheets={sheets} />}
    >
      {(shown) =>
        own && shown.round !== null ? (
          <SheetBody key={own.code} of={of} desk={shown} round={shown.round} own={own} />
        ) : (
          <NoRound />
        )
      }
    </JudgingPage>
  )
}

interface Props {
  readonly of: OfEvent
  readonly own: OwnSheet
  /** Of this module, by code. */
  readonly sheets: readonly OwnSheet[]
}

/** Where it is kept, and the way to the codes beside this one. */
function Foot({ of, own, sheets }: Props) {
  const at = sheets.indexOf(own)
  const beside = (other: OwnSheet | undefined, words: string) =>
    other && (
      <Button
        look="outline"
        className="grow"
        onTap={() => replace(paths.sheet, toSheet(of, other))}
      >
        {`${words} ${other.code}`}
      </Button>
    )
  return (
    <Stack gap={2} className="grow">
      <Row>
        <SyncLine own={own} />
      </Row>
      <Row gap={3}>
        {beside(sheets[at - 1], '上一个')}
        {beside(sheets[at + 1], '下一个')}
      </Row>
    </Stack>
  )
}
