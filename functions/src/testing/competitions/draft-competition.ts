import type { CompetitionDraft } from '@cgt/shared/competitions/competition'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { type Clock, epochSeconds } from '../../platform/clock.ts'

const day = 86_400

/** A contest of one event with `places`, in ten days; entering is open for a week. */
export function draftCompetition(
  clock: Clock,
  change: Partial<CompetitionDraft> = {},
  places = 2,
): CompetitionDraft {
  const now = epochSeconds(clock)
  return {
    ...{ title: '电工技能竞赛', about: '理论和实操。', contact: '维西县总工会 0887-8622333' },
    ...{ place: '维西县职业高级中学', enterFrom: now, enterUntil: now + 7 * day },
    ...{ startsAt: now + 10 * day, endsAt: now + 11 * day },
    events: [{ title: '电工', places, rules: skillsContest }],
    ...change,
  }
}
