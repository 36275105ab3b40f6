import type { Entrant } from './entrant.ts'
import type { RoundEntries } from './entries.ts'
import { type EventResult, eventResult } from './event-result.ts'
import { exampleMark } from './example-mark.ts'
import { exampleAttempts, examplePlaces } from './example-others.ts'
import { inTeams } from './example-teams.ts'
import { tradedSheets } from './example-trade.ts'
import { compare } from './rational.ts'
import type { MarksScoring, Round } from './round.ts'
import type { Ruleset } from './ruleset.ts'
import { score } from './score.ts'
import type { Mark, Sheet } from './sheet.ts'

/** Made-up entrants with their sheets, and what the ruleset makes of them. */
export interface Example extends RoundEntries {
  readonly result: EventResult
}

const shows = 4

/** The place after which the first award or the next round ends, if an example can show it. */
function edgeOf({ awards }: Ruleset, { advance }: Round): number {
  const counts = awards.flatMap(({ grades }) => grades.slice(0, 1).map(({ count }) => count))
  const all = [...counts, ...(advance ? [advance] : [])]
  const places = all.flatMap((one) => ('places' in one ? [one.places] : []))
  return places.find((one) => one <= shows) ?? 1
}

type Marking = (...of: Parameters<typeof exampleMark>) => Mark

/** The sheets of all judges of one who reaches so many twentieths. */
function sheetsOf({ modules }: MarksScoring, mark: Marking, part: number): Sheet[] {
  return modules.flatMap((module) =>
    Array.from({ length: module.judges }, (_, judge): Sheet => {
      const marks = module.aspects.map((one) => [one.id, mark(one, part, judge)] as const)
      const evidence = module.aspects
        .filter((one) => one.evidence)
        .map(({ id }) => [id, ['示例依据']])
      return {
        judge: `judge-${judge + 1}`,
        entrant: '',
        module: module.id,
        marks: Object.fromEntries(marks),
        ...(evidence.length > 0 ? { evidence: Object.fromEntries(evidence) } : {}),
      }
    }),
  )
}

const owned = (sheets: readonly Sheet[], entrant: string): Sheet[] =>
  sheets.map((one) => ({ ...one, entrant }))

interface Performance {
  readonly sheets: readonly Sheet[]
  readonly minutes: number | null
}

/** Best first: two equal ones at the edge, the later a little quicker; two who are alike; one who was absent. */
function performances(scoring: MarksScoring, edge: number): Performance[] {
  const at = (part: number) => sheetsOf(scoring, exampleMark, part)
  const tied = at(15)
  const traded = tradedSheets(scoring, tied)
  const holds = traded && compare(score(scoring, traded).total, score(scoring, tied).total) === 0
  return [
    ...Array.from({ length: edge - 1 }, (_, i) => ({ sheets: at(19 - i), minutes: 85 })),
    { sheets: tied, minutes: 90 },
    { sheets: holds ? traded : tied, minutes: 88 },
    { sheets: at(11), minutes: 80 },
    { sheets: at(11), minutes: 80 },
    { sheets: sheetsOf(scoring, () => 'absent', 0), minutes: null },
  ]
}

/** The made-up entrant at a position. */
const made = (i: number, minutes: number | null = null): Entrant => ({
  id: `example-${i + 1}`,
  guest: false,
  seconds: minutes === null ? null : minutes * 60,
})

function entriesOf(rules: Ruleset, round: Round): RoundEntries {
  const { scoring } = round
  if (scoring.kind === 'places') return { ...examplePlaces(scoring, made), attempts: [] }
  if (scoring.kind === 'solved') return { ...exampleAttempts(scoring, made), sheets: [] }
  const all = performances(scoring, edgeOf(rules, round))
  const entrants = all.map(({ minutes }, i) => made(i, minutes))
  const sheets = all.flatMap((one, i) => owned(one.sheets, made(i).id))
  return { entrants, sheets, attempts: [] }
}

/**
 * An example of how a total and a tie come out by a ruleset without faults: always the same. Two are equal at
 * the edge of the first award, by different marks where that can be; two are alike in everything.
 */
export function exampleOf(rules: Ruleset): Example | undefined {
  const round = rules.rounds[rules.rounds.length - 1]
  if (!round) return undefined
  const single = entriesOf(rules, round)
  const entries = rules.teams ? inTeams(single, rules.teams.least) : single
  return { ...entries, result: eventResult(rules, round, entries, new Map()) }
}
