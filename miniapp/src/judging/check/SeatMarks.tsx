import { judgeWords } from '@cgt/shared/competitions/judge-words'
import { View } from '@tarojs/components'
import { classNames } from '../../ui/class-names'
import { Paragraph, Words } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import type { CloudSheet } from '../keep/desks'
import { markText, type Part } from '../mark-text'
import { spreadOf } from './groups'
import './SeatMarks.scss'

interface Props {
  readonly part: Part
  readonly sheets: readonly CloudSheet[]
}

/** The marks of one part across the seats. */
export function SeatMarks({ part, sheets }: Props) {
  const { words, isWide } = spreadOf(part, sheets)
  return (
    <Stack gap={1}>
      <Row between gap={2}>
        <Paragraph className="t-strong grow">{part.title}</Paragraph>
        {isWide ? (
          <Tag tone="wait" icon="warning">
            {words || '不一样'}
          </Tag>
        ) : (
          <Words className="t-small figures">{words}</Words>
        )}
      </Row>
      <View className={classNames('seats', isWide && 'seats--wide')}>
        {sheets.map(({ seat, marks }) => (
          <View key={seat} className="seat">
            <Words className="t-small">{judgeWords('judge', seat)}</Words>
            <Words className="t-strong figures">{markText(part, marks[part.id])}</Words>
          </View>
        ))}
      </View>
    </Stack>
  )
}
