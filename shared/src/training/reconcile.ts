import { shanghaiDay } from '../values/shanghai-day.ts'
import type { ImportedLine } from './imported.ts'

/** A training that stands in the record already; `by`: a union says so, or its person brought it. */
export interface KnownLine extends Omit<ImportedLine, 'day' | 'organisation'> {
  readonly from: string
  readonly until: string
  readonly by: 'union' | 'import'
}

/** In what a line says otherwise than the one that stands there. */
export type Differs = 'title' | 'day' | 'minutes' | 'number'

/** What comes of a line: only a new one is kept. */
export type Reconciled =
  | { readonly state: 'new'; readonly line: ImportedLine }
  | { readonly state: 'duplicate'; readonly line: ImportedLine; readonly known: KnownLine }
  | {
      readonly state: 'conflicting'
      readonly line: ImportedLine
      readonly known: KnownLine
      readonly differs: Differs
    }

interface OwnResult {
  readonly title: string
  /** Epoch seconds. */
  readonly from: number
  readonly until: number
  readonly minutes: number
  readonly certificate: { readonly number: string } | null
}

/** A line of the record that a union keeps. */
export const knownResult = ({
  title,
  from,
  until,
  minutes,
  certificate,
}: OwnResult): KnownLine => ({
  ...{ title, from: shanghaiDay(from), until: shanghaiDay(until), by: 'union' },
  ...{ minutes: minutes || null, number: certificate?.number ?? null },
})

/** A line that was brought before. */
export const knownImport = ({ title, day, minutes, number }: ImportedLine): KnownLine => ({
  ...{ title, from: day, until: day, minutes, number, by: 'import' },
})

/** The same words, however they were typed: full or half width, spaced or not. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
const isSame = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && plain(a) === plain(b)
const isOther = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && plain(a) !== plain(b)

const isWithin = ({ day }: ImportedLine, { from, until }: KnownLine): boolean =>
  day >= from && day <= until

const isOneTraining = (line: ImportedLine, known: KnownLine): boolean =>
  isSame(line.number, known.number) || (isSame(line.title, known.title) && isWithin(line, known))

function differsIn(line: ImportedLine, known: KnownLine): Differs | undefined {
  if (isOther(line.title, known.title)) return 'title'
  if (!isWithin(line, known)) return 'day'
  if (isOther(line.number, known.number)) return 'number'
  const both = line.minutes !== null && known.minutes !== null
  return both && line.minutes !== known.minutes ? 'minutes' : undefined
}

/** Each line against those before it and what stands in the record: what is there is never changed. */
export function reconcile(
  lines: readonly ImportedLine[],
  standing: readonly KnownLine[],
): readonly Reconciled[] {
  const known = [...standing]
  return lines.map((line) => {
    const met = known.find((one) => isOneTraining(line, one))
    if (!met) {
      known.push(knownImport(line))
      return { state: 'new', line }
    }
    const differs = differsIn(line, met)
    return differs
      ? { state: 'conflicting', line, known: met, differs }
      : { state: 'duplicate', line, known: met }
  })
}
