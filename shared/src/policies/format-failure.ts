import type * as z from 'zod/mini'

type Issue = z.core.$ZodIssue

/** One place of a file that is not as the format has it. */
export interface FormatFailure {
  readonly path: readonly PropertyKey[]
  /** What is wrong, in Chinese. */
  readonly words: string
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  null: 'null',
}

function words(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识的字段 ${issue.keys.join('、')}`
    case 'invalid_type':
      return `应当是${kinds[issue.expected] ?? issue.expected}（没写、写错种类或不是整数）`
    case 'invalid_value':
      return `应当是 ${issue.values.map(String).join('、')}${issue.values.length > 1 ? ' 之一' : ''}`
    case 'invalid_format':
      return '写法不对'
    case 'too_small':
      return '不能为空或太小'
    default:
      return issue.message === 'Invalid input' ? '写法不对' : `写法不对（${issue.message}）`
  }
}

/** How far a branch of a union is from what was written: a wrong key counts, a fault deeper inside does not. */
const distance = (issues: readonly Issue[]): number =>
  issues.reduce((total, issue) => {
    if (issue.path.length === 0)
      return total + (issue.code === 'unrecognized_keys' ? issue.keys.length : 100)
    return total + (issue.path.length === 1 && issue.code !== 'invalid_union' ? 1 : 0)
  }, 0)

function nearest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  return branches.reduce((best, branch) => (distance(branch) < distance(best) ? branch : best))
}

function flatten(issue: Issue, above: readonly PropertyKey[]): FormatFailure[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return nearest(issue.errors as readonly (readonly Issue[])[]).flatMap((inner) =>
      flatten(inner, path),
    )
  return [{ path, words: words(issue) }]
}

/** Every failure of a file, each at the place nearest to what its author meant. */
export const formatFailures = (error: z.core.$ZodError): readonly FormatFailure[] =>
  error.issues.flatMap((issue) => flatten(issue, []))
