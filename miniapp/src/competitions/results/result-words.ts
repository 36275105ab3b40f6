import { decisionWords } from '@cgt/shared/competitions/decision-words'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { unrankedWords } from '../rules/words'
import type { OwnResult } from './queries'

type Row = OwnResult['row']

/** «第 1 名», or why there is none. */
export const rankWords = ({ rank, because }: Pick<Row, 'rank' | 'because'>): string =>
  rank === null ? unrankedWords[because ?? 'open'] : `第 ${rank} 名`

/** What told equal totals apart; the round too, for who did not come to the last one. */
export function decidedWords({ round: id, decidedBy }: Row, { rounds }: Ruleset): string {
  const round = rounds.find((one) => one.id === id)
  const isTie = decidedBy !== null && decidedBy.by !== 'total'
  const decided = isTie && round ? decisionWords(decidedBy, round.scoring) : ''
  const isLast = rounds[rounds.length - 1]?.id === id
  return isLast ? decided : [`${round?.title ?? id}里排的`, decided].filter(Boolean).join('，')
}

/** «技术状元 · 一等奖»; nothing where there is none. */
export const awardWords = ({ awards }: Pick<Row, 'awards'>): string =>
  awards.map(({ title }) => title).join(' · ')
