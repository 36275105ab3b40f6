import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { useOccasion } from '../../eligibility/occasion'
import type { Screened } from '../../eligibility/use-screening'
import { verdictLook } from '../../ui/verdict-look'
import { amountText, kindOf, versionOn } from '../amount-text'
import { shortCite } from '../first-cite'
import type { Group, Grouped } from '../groups'
import { nextStep } from '../next-step'
import { untilText } from '../until-text'
import './PaperResults.scss'

interface Props {
  readonly screening: Screened
  readonly groups: Grouped
}

const inRows: readonly (readonly [Group, string])[] = [
  ['fits', '符合'],
  ['near', '差一步'],
  ['open', '需确认，还要答几题'],
]

const inAWord: readonly (readonly [Group, string])[] = [
  ['not', '暂不符合'],
  ['past', '已到期 · 续期待核实'],
]

const heads = ['政策', '结论', '金额', '到哪天', '下一步', '依据']

/** The results as one sheet to hand out: on paper alone, and nothing else of the page beside it. */
export function PaperResults({ screening, groups }: Props) {
  const { asOf } = useOccasion()
  const titleOf = ({ policyId }: Evaluation) =>
    screening.index.policies.get(policyId)?.title ?? policyId
  return (
    <div className="paper" hidden>
      <p className="paper__note">
        {`按 ${calendarDate(asOf)} 和已知信息判定，供参考，最后以主管单位审核为准。工会热线 12351，人社热线 12333。`}
      </p>
      <table className="paper__table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {inRows.map(([group, title]) => (
          <PaperGroup key={group} title={title} found={groups[group]} screening={screening} />
        ))}
      </table>
      {inAWord.map(([group, title]) =>
        groups[group].length === 0 ? null : (
          <p key={group} className="paper__note">
            {`${title} ${groups[group].length} 项：${groups[group].map(titleOf).join('；')}。`}
          </p>
        ),
      )}
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly found: readonly Evaluation[]
  readonly screening: Screened
}

const PaperGroup = ({ title, found, screening }: GroupProps) =>
  found.length === 0 ? null : (
    <tbody>
      <tr>
        <th className="paper__group" colSpan={heads.length} scope="rowgroup">
          {`${title} ${found.length} 项`}
        </th>
      </tr>
      {found.map((one) => (
        <PaperRow key={one.policyId} evaluation={one} screening={screening} />
      ))}
    </tbody>
  )

function PaperRow({
  evaluation,
  screening: { index },
}: {
  readonly evaluation: Evaluation
  readonly screening: Screened
}) {
  const policy = index.policies.get(evaluation.policyId)
  if (!policy) return null
  const { verdict, amounts, asOf, criteria } = evaluation
  const [amount] = amounts
  const cells = [
    verdictLook[verdict].word,
    amount ? amountText(amount) : kindOf(versionOn(policy, asOf)),
    untilText(policy, asOf),
    nextStep(evaluation, policy, index.facts),
    shortCite(criteria, policy),
  ]
  return (
    <tr>
      <th scope="row">{policy.title}</th>
      {cells.map((cell, at) => (
        <td key={heads[at + 1]}>{cell}</td>
      ))}
    </tr>
  )
}
