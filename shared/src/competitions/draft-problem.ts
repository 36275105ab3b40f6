import type { CompetitionDraft } from './competition.ts'
import { rulesetProblems } from './ruleset-problems.ts'

/** What keeps a draft from being published at `now` (epoch seconds), in words; nothing where it is sound. */
export function competitionProblem(draft: CompetitionDraft, now: number): string | undefined {
  const { enterFrom, enterUntil, startsAt, endsAt, events } = draft
  if (enterUntil <= enterFrom) return '报名截止不在报名开始之后，请改正。'
  if (enterUntil <= now) return '报名截止已经过了，请改晚。'
  if (startsAt < enterUntil) return '比赛在报名截止前就开始了，请改报名截止或比赛时间。'
  if (endsAt <= startsAt) return '比赛的结束时间不在开始之后，请改正。'
  const [problem] = events.flatMap(({ title, rules }) =>
    rulesetProblems(rules).map(({ words }) => `赛项「${title}」：${words}`),
  )
  return problem ?? solvedProblem(draft)
}

/** In the cloud nobody enters tries at problems. */
function solvedProblem({ events }: CompetitionDraft): string | undefined {
  const found = events.find(({ rules }) =>
    rules.rounds.some(({ scoring }) => scoring.kind === 'solved'),
  )
  return (
    found &&
    `赛项「${found.title}」：按解题数排名的轮次还不能在这里打分，请改成按分数或按名次的，或者不在这里办。`
  )
}
