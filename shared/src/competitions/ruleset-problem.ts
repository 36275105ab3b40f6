import * as z from 'zod/mini'

/** What can be wrong with a ruleset. */
export const rulesetProblemCode = z.enum([
  'noRounds',
  'idTwice',
  'nothingScored',
  'emptyModule',
  'emptyWeight',
  'weightsNotWhole',
  'noFullMarks',
  'passTooHigh',
  'tooFewJudges',
  'wrongScale',
  'ladderHoles',
  'ladderOverlap',
  'ladderTooHigh',
  'stepDoesNotFit',
  'noTarget',
  'tieUnknown',
  'tieWithoutUse',
  'tieTwice',
  'tieAfterEnd',
  'tieOpenEnd',
  'edgeNeedsLots',
  'nobodyAdvances',
  'lastAdvances',
  'emptyAward',
  'awardsTooMany',
  'awardWithoutTeams',
  'awardWithoutPass',
  'teamTooSmall',
  'teamsOfPlaces',
])

/** One fault of a ruleset: where it is, and in a sentence what is wrong and what to do. */
export const rulesetProblem = z.object({
  code: rulesetProblemCode,
  /** Keys and positions from the ruleset down to the fault. */
  path: z.array(z.union([z.string(), z.int()])),
  words: z.string(),
})
export type RulesetProblem = z.output<typeof rulesetProblem>

type Path = RulesetProblem['path']

/** Makes the faults of what lies at a path. */
export const faultsAt =
  (at: Path) =>
  (code: RulesetProblem['code'], words: string, ...below: Path): RulesetProblem => ({
    code,
    path: [...at, ...below],
    words,
  })

/** Those of a list that have an id which one before them has. */
export function idsTwice(
  list: readonly { id: string; title: string }[],
  at: Path,
): RulesetProblem[] {
  const fault = faultsAt(at)
  return list.flatMap(({ id, title }, i) =>
    list.findIndex((one) => one.id === id) < i
      ? [fault('idTwice', `「${title}」的编号 ${id} 已经用过了，请换一个。`, i, 'id')]
      : [],
  )
}
