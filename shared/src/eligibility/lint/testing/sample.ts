import type { Criterion, Parameter } from '../../criterion.ts'
import type { FactDef, FactType } from '../../fact.ts'
import type { Policy, PolicyVersion, RulePack } from '../../policy.ts'

const fact = (key: string, type: FactType, subject = 'worker'): FactDef => ({
  key,
  subject,
  type,
  label: key,
  question: key,
  why: key,
  sensitivity: 'plain',
  mutability: 'actionable',
  cost: 1,
})

const choices = (...values: string[]) => values.map((value) => ({ value, label: value }))

/** Facts of every kind. */
export const facts: readonly FactDef[] = [
  fact('worker.age', { kind: 'integer', min: 0, max: 120 }),
  fact('worker.gender', { kind: 'enum', values: choices('M', 'F') }),
  fact('worker.status', { kind: 'enum', values: choices('employed', 'retired', 'student') }),
  fact('worker.member', { kind: 'boolean' }),
  fact('worker.tags', { kind: 'set', values: choices('a', 'b', 'c') }),
  fact('worker.home', { kind: 'region' }),
  fact('worker.hired', { kind: 'date' }),
  fact('cert', { kind: 'records' }),
  fact('cert.level', { kind: 'orderedEnum', values: choices('low', 'mid', 'high') }, 'cert'),
  fact('cert.kind', { kind: 'enum', values: choices('x', 'y') }, 'cert'),
]

export const cite = { document: 'doc', text: '满五十周岁' }

/** A leaf with its sentence: `leaf('old', { fact: 'worker.age', op: 'gte', value: 50 })`. */
export const leaf = (id: string, test: object): Criterion =>
  ({ id, label: id, cite, ...test }) as unknown as Criterion

/** A group: `group('both', { all: [...] })`. */
export const group = (id: string, test: object): Criterion =>
  ({ id, label: id, ...test }) as unknown as Criterion

/** One case of a `cases` formula. */
export const choice = (when: Criterion, value: unknown): object => {
  // biome-ignore lint/suspicious/noThenProperty: the rule format's own word
  return { when, then: value }
}

export const old = leaf('old', { fact: 'worker.age', op: 'gte', value: 50 })
export const member = leaf('member', { fact: 'worker.member', op: 'eq', value: true })

export const version = (when: Criterion, change: Partial<PolicyVersion> = {}): PolicyVersion => ({
  from: '2025-01-01',
  fromBasis: 'seen',
  to: '2025-12-31',
  toBasis: 'seen',
  when,
  benefits: [{ kind: 'cash', words: '1000 元', amount: 100000 }],
  materials: [],
  procedure: { where: ['窗口'] },
  ...change,
})

/** A sound policy; `change` plants a fault. */
export const policy = (change: Partial<Policy> = {}): Policy => ({
  id: 'sample',
  title: '样例',
  subject: 'worker',
  applicant: 'worker',
  payee: 'worker',
  beneficiary: 'worker',
  category: '样例',
  summary: '样例',
  issuer: '样例',
  docNumber: null,
  region: '530000',
  industries: [],
  documents: { doc: { name: '通知', url: 'http://example.org/', excerpt: '年满五十周岁的职工。' } },
  versions: [version(group('both', { all: [old, member] }))],
  tags: [],
  exclusions: [],
  supersedes: [],
  verified: 'gov-notice',
  marks: [],
  ...change,
})

export const withRule = (when: Criterion, change: Partial<PolicyVersion> = {}): Policy =>
  policy({ versions: [version(when, change)] })

export const wage: Parameter = {
  key: 'wage',
  label: '工资',
  kind: 'money',
  values: [
    { region: '530000', from: '2024-01-01', to: '2025-06-30', value: 1, cite },
    { region: '530000', from: '2025-07-01', value: 2, cite },
  ],
}

export const pack = (
  policies: readonly Policy[],
  parameters: readonly Parameter[] = [wage],
): RulePack => ({
  hash: 'sample',
  facts,
  parameters,
  policies,
})
