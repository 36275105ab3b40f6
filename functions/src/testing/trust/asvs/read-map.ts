import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod/mini'

const sentence = z.string().check(z.minLength(1))

/** A test of ours: its file from the root, its title, and of a table of tests the row. */
const proof = z.strictObject({
  file: sentence,
  title: sentence,
  row: z.optional(sentence),
})

const requirement = z.strictObject({
  level: z.union([z.literal(1), z.literal(2)]),
  /** What is asked, in our own words. */
  says: sentence.check(z.maxLength(20)),
  /** What shows that it is met. */
  tests: z.optional(z.array(proof).check(z.minLength(1))),
  /** Why it does not apply. */
  inapplicable: z.optional(sentence),
  /** What is missing, and what it would take. */
  unmet: z.optional(sentence),
  note: z.optional(sentence),
})

const chapter = z.strictObject({
  title: sentence,
  requirements: z.record(z.string().check(z.regex(/^V\d+\.\d+\.\d+$/)), requirement),
})

export type Proof = z.output<typeof proof>
export type Requirement = z.output<typeof requirement>
export interface Chapter extends z.output<typeof chapter> {
  readonly number: number
}

/** The chapters of ASVS 5.0.0, each with its requirements of levels 1 and 2, in order. */
export const readMap = (): readonly Chapter[] =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
      return { number: Number(file.slice(1, 3)), ...chapter.parse(parse(text)) }
    })
