import * as z from 'zod/mini'

const marked = z.int().check(z.minimum(0), z.maximum(100))

/** What it takes to pass; what is left out is not demanded. Without minutes, one session attended. */
export const passingRule = z.strictObject({
  minutes: z.exactOptional(z.int().check(z.minimum(1), z.maximum(100_000))),
  theory: z.exactOptional(marked),
  practical: z.exactOptional(marked),
})
export type PassingRule = z.output<typeof passingRule>

export const markPart = z.enum(['theory', 'practical'])
export type MarkPart = z.output<typeof markPart>

/** Blank is not nought: nothing was entered. */
export const marks = z.object({ theory: z.nullable(marked), practical: z.nullable(marked) })
export type Marks = z.output<typeof marks>

/** `open`: a session still runs, or a mark that is demanded was not entered. */
export const passingOutcome = z.enum(['open', 'passed', 'notPassed'])

/** A condition that is not met: what it demands, and what there is; `null`: nothing was entered. */
export const missing = z.object({
  condition: z.enum(['attendance', 'minutes', 'theory', 'practical']),
  need: z.int(),
  have: z.nullable(z.int()),
})
export type Missing = z.output<typeof missing>

export const passing = z.object({
  outcome: passingOutcome,
  /** The nearest first. */
  missing: z.array(missing),
})
export type Passing = z.output<typeof passing>

/** What somebody comes to in one training. */
export interface Learned {
  readonly minutes: number
  /** Sessions attended whole. */
  readonly attended: number
  /** Whether every session they have a place in is over. */
  readonly isOver: boolean
  readonly marks: Marks
}

const gap = ({ need, have }: Missing): number => (have === null ? 2 : (need - have) / need)

function demands(rule: PassingRule, { minutes, attended, marks: given }: Learned): Missing[] {
  const { minutes: need, theory, practical } = rule
  const there: Missing =
    need === undefined
      ? { condition: 'attendance', need: 1, have: attended }
      : { condition: 'minutes', need, have: minutes }
  const parts: Missing[] = []
  if (theory !== undefined) parts.push({ condition: 'theory', need: theory, have: given.theory })
  if (practical !== undefined)
    parts.push({ condition: 'practical', need: practical, have: given.practical })
  return [there, ...parts]
}

/** Whether somebody passes, and what is missing: of several, the condition with the smallest part left first. */
export function decidePassing(rule: PassingRule, learned: Learned): Passing {
  const unmet = demands(rule, learned)
    .filter(({ need, have }) => have === null || have < need)
    .sort((a, b) => gap(a) - gap(b))
  if (!learned.isOver) return { outcome: 'open', missing: unmet }
  if (unmet.length === 0) return { outcome: 'passed', missing: [] }
  // What is known to fall short does so whatever the blank mark becomes.
  const isSettled = unmet.some(({ have }) => have !== null)
  return { outcome: isSettled ? 'notPassed' : 'open', missing: unmet }
}
