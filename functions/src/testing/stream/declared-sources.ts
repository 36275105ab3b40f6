import { readFileSync } from 'node:fs'
import type { DynamoDBRecord } from 'aws-lambda'
import { parse } from 'yaml'
import type { EventSource } from './event-source.ts'

/** `{a: {b: [one, other]}}`: what stands at a.b is one of these. */
type Pattern = { readonly [field: string]: Pattern | readonly string[] }

export interface DeclaredSource extends EventSource {
  readonly functionName: string
  readonly filterPatterns: readonly Pattern[]
}

interface Declared {
  readonly functions: Readonly<
    Record<
      string,
      { readonly events: readonly { readonly stream?: Omit<DeclaredSource, 'functionName'> }[] }
    >
  >
}

/** Every function that serverless.yml gives the table's stream. */
export function declaredSources(): readonly DeclaredSource[] {
  const file = new URL('../../../../serverless.yml', import.meta.url)
  const { functions } = parse(readFileSync(file, 'utf8')) as Declared
  return Object.entries(functions).flatMap(([functionName, { events = [] }]) =>
    events.flatMap(({ stream }) => (stream ? [{ ...stream, functionName }] : [])),
  )
}

const fits = (pattern: Pattern, value: unknown): boolean =>
  Object.entries(pattern).every(([field, wanted]) => {
    const found = (value as Readonly<Record<string, unknown>> | undefined)?.[field]
    return Array.isArray(wanted) ? wanted.includes(found) : fits(wanted as Pattern, found)
  })

/** Whether a function is told of a record at all. */
export const isFor = ({ filterPatterns }: DeclaredSource, record: DynamoDBRecord): boolean =>
  filterPatterns.some((pattern) => fits(pattern, record))
