import { Failure } from '@cgt/shared/http/failure'

/** What a schema found wrong, as zod tells it. */
export interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly expected?: unknown
  readonly values?: readonly unknown[]
}

// Only what could be a field's name is repeated to the sender.
const named = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .join('.')
    .replace(/[^A-Za-z0-9_.[\]=,]/g, '')
    .slice(0, 100)

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: '是或否',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
}

const isMissing = (given: unknown, path: readonly PropertyKey[]): boolean => {
  let value = given
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value === undefined
}

/** What the field must be, where the schema says so in so many words. */
function wanted({ code, expected, values }: Issue): string | undefined {
  const kind = code === 'invalid_type' ? kinds[String(expected)] : undefined
  if (kind) return `应是${kind}`
  if (code === 'invalid_value' && values && values.length <= 12)
    return `只能是 ${values.join('、')}`
  return undefined
}

function sentence(issue: Issue, given: unknown): string | undefined {
  const field = named(issue.path)
  // What the sender made up is not repeated: it may be a page's code, or a person's own words.
  if (issue.code === 'unrecognized_keys')
    return `${field && `“${field}”里`}有不认识的字段，请对照接口说明去掉后再试。`
  if (field === '') return undefined
  if (isMissing(given, issue.path)) return `缺少“${field}”，请补上后再试。`
  return `“${field}”${wanted(issue) ?? '填写有误'}，请改正后再试。`
}

/** `invalidInput`, saying which field is wrong or missing, or that one is unknown, and what is wanted. */
export const invalidInput = (issue: Issue | undefined, given: unknown): Failure =>
  new Failure('invalidInput', issue && sentence(issue, given))

/** `invalidInput`: a field given twice is neither of its values. */
export const givenTwice = (): Failure =>
  new Failure('invalidInput', '同一个字段写了两遍，请只留一个再试。')
