import type { Outcome } from '@cgt/shared/eligibility/evaluation'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { classNames } from './class-names'
import { Words } from './element'
import { Icon, type IconName } from './Icon'
import { Sentence } from './Sentence'
import { Tap } from './Tap'
import './CriterionRow.scss'

const looks: Readonly<Record<Outcome, { icon: IconName; word: string; tone: string }>> = {
  met: { icon: 'check', word: '满足', tone: 'good' },
  notMet: { icon: 'dash', word: '不满足', tone: 'calm' },
  unknown: { icon: 'question', word: '还需确认', tone: 'wait' },
  judgement: { icon: 'people', word: '由人审定', tone: 'wait' },
}

interface Props {
  readonly label: string
  readonly outcome: Outcome
  /** 你：36 个月. */
  readonly have?: string | undefined
  /** 要求：至少 12 个月. */
  readonly need?: string | undefined
  /** The document's own words, with where they stand. */
  readonly sentence?:
    | {
        readonly text: string
        readonly from: string
        readonly url?: string
        readonly mark?: string
      }
    | undefined
}

/** One criterion: how it stands, what is known, what is asked, and the sentence one tap away. */
export function CriterionRow({ label, outcome, have, need, sentence }: Props) {
  const [open, setOpen] = useState(false)
  const look = looks[outcome]
  return (
    <View className="criterion">
      <View className={classNames('criterion__icon', `criterion__icon--${look.tone}`)}>
        <Icon name={look.icon} />
      </View>
      <View className="stack">
        <Words className="t-strong">
          <Words className="unseen">{look.word}:</Words>
          {label}
        </Words>
        {have && <Words className="t-second figures">你：{have}</Words>}
        {need && <Words className="t-second figures">要求：{need}</Words>}
      </View>
      {sentence && (
        <Tap
          className="criterion__cite"
          label={`「${label}」的依据`}
          expanded={open}
          onTap={() => setOpen(!open)}
        >
          <Words>依据</Words>
          <Icon name={open ? 'up' : 'down'} />
        </Tap>
      )}
      {sentence && <Sentence {...sentence} folded={!open} />}
    </View>
  )
}
