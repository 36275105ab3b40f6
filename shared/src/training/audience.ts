import * as z from 'zod/mini'
import type { Criterion } from '../eligibility/criterion.ts'
import type { FactDef } from '../eligibility/fact.ts'
import { readFacts } from '../eligibility/read-facts.ts'
import { factKey } from '../values/fact-input.ts'

/** One thing a person has to be: the fact is any of these. Several are all demanded. */
export const audienceTest = z.strictObject({
  fact: factKey,
  anyOf: z
    .array(z.union([z.string().check(z.maxLength(60)), z.boolean()]))
    .check(z.minLength(1), z.maxLength(40)),
})
export type AudienceTest = z.output<typeof audienceTest>

/** Whom something is for; empty: everybody. No fact is tested twice. */
export const audience = z.array(audienceTest).check(
  z.maxLength(8),
  z.refine((tests) => new Set(tests.map(({ fact }) => fact)).size === tests.length, 'twice'),
)

const choosable = ['boolean', 'enum', 'orderedEnum', 'set', 'region']

/** What is wrong with a test, in words for whoever wrote it; nothing where it can be used. */
export function audienceProblem(
  facts: readonly FactDef[],
  { fact, anyOf }: AudienceTest,
): string | undefined {
  const def = facts.find(({ key }) => key === fact)
  if (def?.subject !== 'worker') return '招收对象里有一项条件不存在，请从列表里选。'
  if (!choosable.includes(def.type.kind)) return `「${def.label}」不能作招收条件，请换一项。`
  const readable = anyOf.every(
    (value) => readFacts([def], { [fact]: def.type.kind === 'set' ? [String(value)] : value }).ok,
  )
  return readable ? undefined : `「${def.label}」没有这个选项，请从列表里选。`
}

function leafOf(def: FactDef, { fact, anyOf }: AudienceTest): Criterion {
  const node = { id: fact, label: def.label }
  const texts = anyOf.map(String)
  if (def.type.kind === 'set') return { ...node, fact, op: 'intersects', values: texts }
  if (def.type.kind !== 'region') return { ...node, fact, op: 'in', values: anyOf }
  const any = texts.map((code): Criterion => {
    return { id: `${fact}.${code}`, label: def.label, fact, op: 'regionWithin', value: code }
  })
  return { ...node, any }
}

/** Each test as a rule of the eligibility engine. Throws RangeError where its fact is none. */
export const audienceRules = (
  facts: readonly FactDef[],
  tests: readonly AudienceTest[],
): readonly Criterion[] =>
  tests.map((test) => {
    const def = facts.find(({ key }) => key === test.fact)
    if (!def) throw new RangeError(`no fact ${test.fact}`)
    return leafOf(def, test)
  })
