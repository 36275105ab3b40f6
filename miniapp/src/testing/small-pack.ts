import { canonical } from '@cgt/shared/eligibility/canonical'
import type { FactDef } from '@cgt/shared/eligibility/fact'
import type { Policy, RulePack } from '@cgt/shared/eligibility/policy'
import { sha256 } from '@cgt/shared/eligibility/sha256'

const fact = (def: Pick<FactDef, 'key' | 'subject' | 'type' | 'label' | 'question'>): FactDef => ({
  ...def,
  why: `要知道${def.label}`,
  sensitivity: 'plain',
  mutability: 'actionable',
  cost: 1,
})

const facts: readonly FactDef[] = [
  fact({
    key: 'application.date',
    subject: 'worker',
    type: { kind: 'date' },
    label: '申请日期',
    question: '哪天申请？',
  }),
  fact({
    key: 'worker.months',
    subject: 'worker',
    type: { kind: 'integer', unit: '个月', min: 0, max: 720 },
    label: '缴费月数',
    question: '累计缴了几个月？',
  }),
  fact({
    key: 'worker.member',
    subject: 'worker',
    type: { kind: 'boolean' },
    label: '是工会会员',
    question: '你是工会会员吗？',
  }),
  {
    ...fact({
      key: 'worker.dibao',
      subject: 'worker',
      type: { kind: 'boolean' },
      label: '低保家庭',
      question: '家里吃低保吗？',
    }),
    sensitivity: 'sensitive',
  },
  fact({
    key: 'cert',
    subject: 'worker',
    type: { kind: 'records' },
    label: '技能证书',
    question: '你有几本技能证书？',
  }),
  fact({
    key: 'cert.level',
    subject: 'cert',
    type: {
      kind: 'enum',
      values: [
        { value: 'L5', label: '初级工' },
        { value: 'L4', label: '中级工' },
        { value: 'L3', label: '高级工' },
      ],
    },
    label: '证书等级',
    question: '这本证书是几级？',
  }),
]

const policy = (
  own: Pick<Policy, 'id' | 'title' | 'subject' | 'versions'> & Partial<Policy>,
): Policy => ({
  applicant: own.subject,
  payee: own.subject,
  beneficiary: own.subject,
  category: '技能提升',
  summary: `${own.title}的摘要`,
  issuer: '某厅',
  docNumber: '云试〔2025〕1号',
  region: '530000',
  industries: [],
  documents: {
    notice: {
      name: '某厅通知',
      url: 'https://example.gov.cn/1',
      excerpt: '满12个月\n工会会员\n中级工以上',
    },
  },
  tags: [],
  exclusions: [],
  supersedes: [],
  verified: 'gov-notice',
  marks: [],
  ...own,
})

const version = (
  when: Policy['versions'][number]['when'],
  to: string | null,
): Policy['versions'][number] => ({
  from: '2025-01-01',
  fromBasis: 'seen',
  to,
  toBasis: to ? 'seen' : 'unseen',
  when,
  benefits: [{ kind: 'cash', words: '一次性 1500 元', amount: 150_000, payee: 'worker' }],
  materials: ['身份证'],
  procedure: { where: ['就业彩云南'] },
})

const policies: readonly Policy[] = [
  policy({
    id: 'months',
    title: '缴费满年补贴',
    subject: 'worker',
    versions: [
      version(
        {
          id: 'months',
          label: '累计缴费满 12 个月',
          cite: { document: 'notice', text: '满12个月' },
          fact: 'worker.months',
          op: 'gte',
          value: 12,
        },
        '2026-12-31',
      ),
    ],
  }),
  policy({
    id: 'certificate',
    title: '证书补贴',
    subject: 'worker',
    region: '533400',
    marks: [{ kind: 'inferred', note: '开始日期为推断' }],
    versions: [
      version(
        {
          id: 'some',
          label: '有一本中级工以上的证书',
          some: {
            list: 'cert',
            that: {
              id: 'level',
              label: '中级工以上',
              cite: { document: 'notice', text: '中级工以上' },
              fact: 'cert.level',
              op: 'in',
              values: ['L4', 'L3'],
            },
          },
        },
        null,
      ),
    ],
  }),
  policy({
    id: 'past',
    title: '会员旧补贴',
    subject: 'worker',
    versions: [
      version(
        {
          id: 'member',
          label: '工会会员',
          cite: { document: 'notice', text: '工会会员' },
          fact: 'worker.member',
          op: 'eq',
          value: true,
        },
        '2025-03-31',
      ),
    ],
  }),
  policy({
    id: 'firm',
    title: '企业返还',
    subject: 'enterprise',
    industries: ['tobacco'],
    versions: [
      version({ id: 'judged', label: '由主管单位评审', judgement: '主管单位' }, '2026-12-31'),
    ],
  }),
]

const content = { facts, parameters: [], policies }

/** A pack of four policies, enough to see every group. */
export const smallPack: RulePack = { hash: sha256(canonical(content)), ...content }
