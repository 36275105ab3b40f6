import { type Appeal, type AppealGrounds, mostAppeals } from '@cgt/shared/competitions/appeal'
import { momentText, untilText } from '@cgt/shared/values/moment-text'
import type { Tone } from '../../ui/Card'

export const groundsWords: Readonly<Record<AppealGrounds, string>> = {
  marks: '评分有误',
  rules: '规则用错',
  conduct: '有人违规',
  other: '其他',
}

/** The fewest letters that say something, and the most that are taken. */
export const isSaid = (text: string): boolean => text.trim().length >= 2
export const mostLetters = 1000

/** Whether somebody still has to decide it. */
export const isWaiting = ({ first, again, second }: Appeal): boolean =>
  first === null || (again !== null && second === null)

/**
 * Whether one may appeal: in time, one at a time, and so often. `openUntil`: until then, not included; nothing:
 * the result is final. All in epoch seconds.
 */
export const mayAppeal = (
  appeals: readonly Appeal[],
  openUntil: number | null,
  now: number,
): boolean =>
  openUntil !== null && now < openUntil && appeals.length < mostAppeals && !appeals.some(isWaiting)

const outcome = (upheld: boolean): string => (upheld ? '支持' : '不支持')

/** How it stands, in a word. */
export function appealTag(appeal: Appeal): [string, Tone] {
  if (isWaiting(appeal)) return [appeal.first ? '等第二次决定' : '等决定', 'wait']
  const last = appeal.second ?? appeal.first
  return [outcome(last?.upheld === true), last?.upheld ? 'good' : 'past']
}

const said = (words: string | null): string => words ?? '内容已随账号注销删除'

/** Everything that was said and decided, the oldest first. */
export function appealLines({ grounds, words, at, first, again, second }: Appeal): string[] {
  return [
    `${momentText(at)} 申诉（${groundsWords[grounds]}）：${said(words)}`,
    ...(first
      ? [`${momentText(first.at)} 决定${outcome(first.upheld)}：${said(first.words)}`]
      : []),
    ...(again ? [`${momentText(again.at)} 再次申诉：${said(again.words)}`] : []),
    ...(second
      ? [`${momentText(second.at)} 第二次决定${outcome(second.upheld)}：${said(second.words)}`]
      : []),
  ]
}

/** Until when one may ask for a second decision, in words; nothing where one may not. */
export const againWords = ({ againUntil, again }: Appeal, now: number): string | undefined =>
  againUntil !== null && again === null && now < againUntil
    ? `不服的话，${untilText(againUntil)} 前可以再提一次，由另一个人决定。`
    : undefined
