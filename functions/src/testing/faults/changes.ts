import { canonical } from '@cgt/shared/eligibility/canonical'
import type { Item } from '../../platform/table.ts'
import type { Rows } from './table-state.ts'

/** Ids, tokens, hashes and sealed text differ from one run to the next; what they stand for does not. */
const withoutChance = (text: string): string =>
  text.replace(/[A-Za-z0-9_-]{16,}/g, '*').replace(/(OUTBOX|UNSEALED)#\d+/g, '$1#*')

export interface Look {
  /** Rows, by «pk sk», that are no part of what is looked at. */
  readonly aside: RegExp
  /** Leaves out how often a row was written. */
  readonly anyVersion: boolean
}

function shown(row: Item, { anyVersion }: Look): string {
  const { version, ...rest } = row
  return canonical(anyVersion || version === undefined ? rest : { ...rest, version })
}

/** What became of a table between two moments, as lines that are the same for the same outcome. */
export function changesBetween(before: Rows, after: Rows, look: Look): string {
  const lines = (sign: string, rows: Rows, other: Rows) =>
    [...rows]
      .filter(([name]) => !look.aside.test(name))
      .map(([name, row]) => [shown(row, look), other.get(name)] as const)
      .filter(([text, twin]) => !twin || shown(twin, look) !== text)
      .map(([text]) => `${sign} ${withoutChance(text)}`)
  return [...lines('-', before, after), ...lines('+', after, before)].sort().join('\n')
}
