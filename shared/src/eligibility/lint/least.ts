import type { FactDef } from '../fact.ts'
import { type Finding, reporter } from './finding.ts'

/** Money and counts say how little they can be: else whatever is typed with a minus is believed. */
export function* checkLeast({ key, type }: FactDef): Generator<Finding> {
  if ((type.kind === 'money' || type.kind === 'integer') && type.min === undefined)
    yield reporter(key).error('没写最小是多少：写 min，不会是负数的写 0，会的写够小的负数')
}
