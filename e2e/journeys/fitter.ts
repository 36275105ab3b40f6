import type { FactKey, Facts, FactValue } from '@cgt/shared/eligibility/fact'

/** How a person answers a question of the screening. */
export type Reply =
  | { readonly choose: string }
  | { readonly type: string }
  | { readonly date: string }

/** The day the fitter asks about: the policy of 2025 was in force. */
export const asOf = '2025-06-15'

interface Known {
  /** How the question begins. */
  readonly asked: string
  readonly reply: Reply
  /** The same as the rules have it; a certificate's fact stands in the one certificate. */
  readonly tells: readonly [FactKey, FactValue]
}

/**
 * 维西县的装配钳工，刚拿到中级工证书: what is known by heart.
 * Everything else is answered 不清楚.
 */
const fitter: readonly Known[] = [
  {
    asked: '你现在的工作情况',
    reply: { choose: '企业在职，单位交失业保险' },
    tells: ['worker.employment.status', 'enterprise_employee_insured'],
  },
  {
    asked: '你一共交过多少个月失业保险',
    reply: { type: '36' },
    tells: ['worker.unemploymentInsurance.cumulativeMonths', 36],
  },
  {
    asked: '你现在正在领失业保险金吗',
    reply: { choose: '不是' },
    tells: ['worker.unemploymentBenefit.receiving', false],
  },
  { asked: '你有哪些技能证书', reply: { choose: '有 1 个' }, tells: ['cert', [{}]] },
  { asked: '这本证书是几级', reply: { choose: '中级工（四级）' }, tells: ['cert.level', 'L4'] },
  {
    asked: '这是哪种证书',
    reply: { choose: '职业技能等级证书' },
    tells: ['cert.kind', 'skill_level_certificate'],
  },
  {
    asked: '在“技能人才评价证书全国联网查询系统”能查到',
    reply: { choose: '是' },
    tells: ['cert.verifiableInOsta', true],
  },
  {
    asked: '这本证书是哪天发的',
    reply: { date: '2025-05-20' },
    tells: ['cert.issuedAt', '2025-05-20'],
  },
  {
    asked: '这本证书是什么职业',
    reply: { type: '装配钳工' },
    tells: ['cert.occupation', '装配钳工'],
  },
  {
    asked: '这个工种，你还有比这本等级更高的证书吗',
    reply: { choose: '不是' },
    tells: ['cert.higherLevelHeld', false],
  },
  { asked: '以前领过哪些补贴', reply: { choose: '没有' }, tells: ['claims', []] },
]

/** Punctuation is set in full or half width; a question is the same either way. */
const plain = (text: string) => text.replace(/[,，。?？()（）\s]/g, '')

const knownAbout = (question: string): Known | undefined =>
  fitter.find(({ asked }) => plain(question).startsWith(plain(asked)))

/** Undefined where the fitter would say 不清楚. */
export const replyTo = (question: string): Reply | undefined => knownAbout(question)?.reply

/** What the fitter has told by replying to these questions. */
export function toldBy(questions: readonly string[]): Facts {
  const told = questions.flatMap((question) => {
    const known = knownAbout(question)
    return known ? [known.tells] : []
  })
  const ofCert = ([fact]: Known['tells']) => fact.startsWith('cert.')
  const facts = Object.fromEntries(told.filter((tells) => !ofCert(tells)))
  return facts.cert ? { ...facts, cert: [Object.fromEntries(told.filter(ofCert))] } : facts
}
