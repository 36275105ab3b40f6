import type { Outcome } from '@cgt/shared/eligibility/evaluation'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { classNames } from './class-names'
import { Quote, Words } from './element'
import { Icon, type IconName } from './Icon'
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
  /** 你:36 个月. */
  readonly have?: string | undefined
  /** 要求:≥ 12 个月. */
  readonly need?: string | undefined
  /** The document's own words, with where they stand. */
  readonly sentence?:
    | { readonly text: string; readonly from: ReactNode; readonly mark?: string | undefined }
    | undefined
  readonly action?: ReactNode
}

/** One criterion: how it stands, what is known, what is asked, and the sentence one tap away. */
export function CriterionRow({ label, outcome, have, need, sentence, action }: Props) {
  const [open, setOpen] = useState(false)
  const look = looks[outcome]
  const facts = [have && `你：${have}`, need && `要求：${need}`].filter(Boolean).join(' · ')
  return (
    <View className="criterion">
      <View className={classNames('criterion__icon', `criterion__icon--${look.tone}`)}>
        <Icon name={look.icon} />
      </View>
      <View className="criterion__body">
        <View className="row row--between row--top gap-2">
          <View className="stack grow">
            <Words className="t-strong">
              <Words className="unseen">{look.word}:</Words>
              {label}
            </Words>
            {facts !== '' && <Words className="t-second figures">{facts}</Words>}
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
        </View>
        {action}
        {sentence && open && (
          <Quote className="sentence">
            <Words className="sentence__text">「{sentence.text}」</Words>
            <View className="sentence__from">{sentence.from}</View>
            {sentence.mark && <Words className="sentence__mark">{sentence.mark}</Words>}
          </Quote>
        )}
      </View>
    </View>
  )
}
