import type { policiesContract } from '@cgt/shared/policies/contract'
import type { Screening } from '@cgt/shared/values/evaluated'
import type { Words } from '../platform/openapi-words.ts'

const policyId = 'yn-skill-uplift-2025'
const packHash = '215cfebc262556f8f7d5ddb2000574574ad890873d9f9b79d7849bcc257627e5'
const asOf = '2025-06-15'

/** One policy's answer, cut to what shows its shape. */
export const screeningExample: Screening = {
  asOf,
  packHash,
  evaluations: [
    {
      policyId,
      asOf,
      verdict: 'undetermined',
      criteria: {
        id: 'all',
        label: '全部条件',
        outcome: 'unknown',
        children: [
          {
            id: 'insuredMonths',
            label: '累计缴失业保险满 12 个月',
            outcome: 'met',
            have: '36 个月',
            need: '≥ 12 个月',
            cite: { document: 'weixi', text: '累计缴纳失业保险费12个月(含)以上' },
          },
          {
            id: 'someCertificate',
            label: '有一本证书满足下面各条',
            outcome: 'unknown',
            records: [],
          },
        ],
      },
      ask: [{ fact: 'cert', affects: 'verdict' }],
      flips: [],
      amounts: [
        { kind: 'cash', lowFen: 100000, highFen: 200000, per: 'record', words: '按证书等级' },
      ],
      bounded: false,
      receipt: {
        engine: 'cgt-eligibility/1',
        policyId,
        policyHash: 'bcc0284cd1f8b66de47adbd3566c5de12f5390b607c96bbe273f4f7acb885da3',
        versionFrom: '2025-01-01',
        asOf,
        factsHash: '36e6d54b5f81a2d9543f5119501d2115ba9fbda82dce3c438d260a75d730086d',
        parameters: [],
        verdict: 'undetermined',
      },
    },
  ],
}

const day = '按哪一天；不写就是今天。'

export const policiesWords: Words<typeof policiesContract> = {
  listPolicies: {
    description:
      '按对象、地区、产业、文字找政策，一页一页取。`next` 是下一页的位置，只对同样的条件有效；为 `null` 就是最后一页。已到期的政策照样列出，见 `standing`。',
    fields: {
      subject: '`worker` 给职工的，`enterprise` 给企业的。',
      region: '六位行政区划代码：这个地方的，和管着它的每一级的。',
      industry: '重点产业：这个产业的，和不分产业的。',
      text: '几个词用空格分开，每个词都要出现在标题、概要、类别、发文单位或文号里。',
      asOf: `\`standing\` 说的是哪一天；${day}`,
      cursor: '上一页的 `next`。',
      limit: '一页几项，最多 100。',
    },
    request: { subject: 'worker', region: '530000', text: '技能', limit: 2 },
    answer: {
      items: [
        {
          id: policyId,
          title: '失业保险技能提升补贴(云南 2025)',
          subject: 'worker',
          category: '技能提升',
          summary:
            '参保企业在职职工或领取失业金人员取得五/四/三级技能证书,可领 1000/1500/2000 元;原则上每人每年1次,急需紧缺工种证书可再增2次。',
          issuer:
            '云南省人力资源和社会保障厅 云南省财政厅 国家税务总局云南省税务局;云南省社会保险局',
          docNumber: '云人社发〔2025〕9号;云社险通〔2025〕3号(国家依据 人社部发〔2025〕18号)',
          region: '530000',
          industries: [],
          verified: 'gov-notice',
          from: '2025-01-01',
          to: '2025-12-31',
          standing: 'inForce',
        },
      ],
      next: null,
    },
  },
  getPolicy: {
    description: '一项政策的全部版本：每个条件、依据的原文、金额怎么算、要什么材料、去哪办。',
    fields: { policyId: '政策的 id，见列表。' },
    request: { policyId },
  },
  currentPack: {
    description: '现在用的规则包是哪一版。和手机里的不同，就按这个哈希取新的一版。',
    request: {},
    answer: { hash: packHash },
  },
  getPack: {
    description: '整个规则包：事实、参数、政策。地址里是内容的哈希，内容永远不变，可以一直存着。',
    fields: { hash: '`/packs/current` 给的哈希。' },
    request: { hash: packHash },
  },
  screen: {
    description:
      '交上来一组情况，得到每项政策的判定、逐条结论与原文、金额、还要问什么、差哪一步。不登录，不保存任何内容。没交的事实是“还不知道”，不是“否”。',
    fields: {
      facts:
        '事实的键到值；值也可以带来源和截至日期 `{ "value", "source", "asOf" }`，或 `{ "declined": true }`。',
      asOf: day,
      subject: '只判给职工的，或只判给企业的。',
      policyIds: '只判这些；不写就是全部。',
    },
    request: {
      facts: { 'worker.unemploymentInsurance.cumulativeMonths': 36 },
      asOf,
      policyIds: [policyId],
    },
    answer: screeningExample,
  },
}
