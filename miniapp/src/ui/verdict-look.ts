import type { Verdict } from '@cgt/shared/eligibility/evaluation'
import type { Tone } from './Card'
import type { IconName } from './Icon'

export interface VerdictLook {
  readonly word: string
  readonly icon: IconName
  readonly tone: Tone
}

/** A verdict's word, icon and colour: the same everywhere. */
export const verdictLook: Readonly<Record<Verdict, VerdictLook>> = {
  eligible: { word: '符合', icon: 'check', tone: 'good' },
  undetermined: { word: '需确认', icon: 'question', tone: 'wait' },
  needsJudgement: { word: '待审定', icon: 'people', tone: 'wait' },
  notEligible: { word: '暂不符合', icon: 'dash', tone: 'calm' },
  alreadyReceives: { word: '已享受', icon: 'check', tone: 'calm' },
  excluded: { word: '不能同时享受', icon: 'dash', tone: 'calm' },
  notOpen: { word: '还没开始', icon: 'clock', tone: 'past' },
  closed: { word: '已到期', icon: 'clock', tone: 'past' },
}
