import type { Finding } from '../finding.ts'

const words = (found: Iterable<Finding>, wanted: Finding['level']): string =>
  [...found]
    .filter(({ level }) => level === wanted)
    .map((finding) => finding.words)
    .join('\n')

/** What the errors say, a line each. */
export const errors = (found: Iterable<Finding>): string => words(found, 'error')

/** What the warnings say, a line each. */
export const warnings = (found: Iterable<Finding>): string => words(found, 'warning')
