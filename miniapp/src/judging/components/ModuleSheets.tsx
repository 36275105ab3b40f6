import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { Stack } from '../../ui/Stack'
import { isHandedIn, type OwnSheet } from '../sheet-state'
import { SheetTiles } from './SheetTiles'

interface Props {
  readonly of: OfEvent
  readonly title: string
  readonly sheets: readonly OwnSheet[]
}

/** One module: how far one is with it, and its sheets. */
export function ModuleSheets({ of, title, sheets }: Props) {
  const handedIn = sheets.filter(({ state }) => isHandedIn(state)).length
  const full = sheets.filter(
    ({ state, blanks }) => !isHandedIn(state) && state !== 'again' && blanks.length === 0,
  )
  const left = sheets.length - handedIn
  const ready = full.length > 0 ? `，其中 ${full.length} 张打完了没交` : ''
  const words =
    left === 0 ? `${sheets.length} 张都交了` : `交了 ${handedIn} 张，还有 ${left} 张${ready}`
  return (
    <Card>
      <Stack gap={3}>
        <Stack gap={2}>
          <Heading level={2} className="t-title">
            {title}
          </Heading>
          <Paragraph className="t-second figures">{words}</Paragraph>
          <Meter
            label={words}
            of={sheets.length}
            parts={[
              { tone: 'good', value: handedIn },
              { tone: 'wait', value: full.length },
            ]}
          />
        </Stack>
        <SheetTiles of={of} sheets={sheets} />
      </Stack>
    </Card>
  )
}
