import { View } from '@tarojs/components'
import type { Screened } from '../../eligibility/use-screening'
import { Words } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { shortYuan } from '../../ui/money-text'
import { Row } from '../../ui/Stack'
import type { Grouped } from '../groups'
import './Tally.scss'

interface Props {
  readonly screening: Screened
  readonly groups: Grouped
}

const parts = [
  { group: 'fits', tone: 'good', word: '符合' },
  { group: 'near', tone: 'near', word: '差一步' },
  { group: 'open', tone: 'wait', word: '需确认' },
  { group: 'not', tone: 'calm', word: '暂不符合' },
  { group: 'past', tone: 'past', word: '已到期' },
] as const

/** N 项符合, 最高 ¥X, M 项差一步: in figures and as a bar. */
export function Tally({ screening, groups }: Props) {
  const cash = screening.best.find(({ kind }) => kind === 'cash')
  const words = parts.map(({ group, word }) => `${groups[group].length} 项${word}`).join('，')
  return (
    <View className="tally">
      <Row align="base" wrap gap={2}>
        <Words className="t-figure t-good">{groups.fits.length}</Words>
        <Words className="t-strong">项符合</Words>
        {cash && (
          <>
            <Words className="t-second">{cash.highFen === null ? '现金至少' : '现金最高'}</Words>
            <Words className="t-lead figures">{shortYuan(cash.highFen ?? cash.lowFen)}</Words>
          </>
        )}
      </Row>
      <Meter
        label={words}
        of={screening.evaluations.length}
        parts={parts.map(({ group, tone }) => ({ tone, value: groups[group].length }))}
      />
      <View className="tally__keys">
        {parts.map(({ group, tone, word }) => (
          <Words key={group} className="tally__key figures">
            <Words className={`tally__dot tally__dot--${tone}`} />
            <Words>
              {word} {groups[group].length}
            </Words>
          </Words>
        ))}
      </View>
    </View>
  )
}
