import * as z from 'zod/mini'
import { isoDate } from '../values/iso-date.ts'

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

/** How long each of an imported line's texts may be; what is longer is no title. */
export const longest = { title: 60, organisation: 40, number: 40 } as const

/** A training as its person brought it from another platform: no union says that it is so. */
export const importedLine = z.strictObject({
  title: words(longest.title),
  /** Who held it. */
  organisation: z.nullable(words(longest.organisation)),
  day: isoDate,
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(100_000))),
  /** Of a certificate, as it is written there. */
  number: z.nullable(words(longest.number)),
})
export type ImportedLine = z.output<typeof importedLine>

/** So many of one person's lines are kept, of all their imports together. */
export const mostImported = 500
