import type { ListedCompetition } from '@cgt/shared/competitions/competition'
import type { Tone } from '../ui/Card'

type Entering = Pick<ListedCompetition, 'enterFrom' | 'enterUntil' | 'endsAt'>

/** How a competition stands for who wants to enter. `now`: epoch seconds. */
export function enteringOf({ enterFrom, enterUntil, endsAt }: Entering, now: number) {
  if (now > endsAt) return 'over'
  if (now > enterUntil) return 'closed'
  return now < enterFrom ? 'soon' : 'open'
}

export const enteringWords: Readonly<Record<ReturnType<typeof enteringOf>, [string, Tone]>> = {
  soon: ['还没开始报名', 'wait'],
  open: ['报名中', 'good'],
  closed: ['报名已截止', 'wait'],
  over: ['已经比完', 'wait'],
}

/** «抽到 3 号», once lots are drawn. */
export const lotWords = (lot: number | null): string => (lot === null ? '等抽签' : `抽到 ${lot} 号`)
