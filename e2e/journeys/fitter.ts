/** How a person answers a question of the screening. */
export type Reply =
  | { readonly choose: string }
  | { readonly type: string }
  | { readonly date: string }

/** The day the fitter asks about: the policy of 2025 was in force. */
export const asOf = '2025-06-15'

/**
 * 维西县的装配钳工，刚拿到中级工证书: what is known by heart, by the beginning of the question.
 * Everything else is answered 不清楚.
 */
const fitter: readonly (readonly [question: string, reply: Reply])[] = [
  ['你现在的工作情况', { choose: '企业在职，单位交失业保险' }],
  ['你一共交过多少个月失业保险', { type: '36' }],
  ['你现在正在领失业保险金吗', { choose: '不是' }],
  ['你有哪些技能证书', { choose: '有 1 个' }],
  ['这本证书是几级', { choose: '中级工（四级）' }],
  ['这是哪种证书', { choose: '职业技能等级证书' }],
  ['在“技能人才评价证书全国联网查询系统”能查到', { choose: '是' }],
  ['这本证书是哪天发的', { date: '2025-05-20' }],
  ['这本证书是什么职业', { type: '装配钳工' }],
  ['这个工种，你还有比这本等级更高的证书吗', { choose: '不是' }],
  ['以前领过哪些补贴', { choose: '没有' }],
]

/** Punctuation is set in full or half width; a question is the same either way. */
const plain = (text: string) => text.replace(/[,，。?？()（）\s]/g, '')

/** Undefined where the fitter would say 不清楚. */
export const replyTo = (question: string): Reply | undefined =>
  fitter.find(([start]) => plain(question).startsWith(plain(start)))?.[1]
