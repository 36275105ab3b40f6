import type { Evaluation, Verdict } from '@cgt/shared/eligibility/evaluation'
import type { FactDef, FactKey } from '@cgt/shared/eligibility/fact'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { AsOfTap } from '../../eligibility/AsOfTap'
import { Card } from '../../ui/Card'
import { Heading, Line, Paragraph, Words } from '../../ui/element'
import { Icon } from '../../ui/Icon'
import { placeName } from '../../ui/place-name'
import { prose } from '../../ui/prose'
import { Row, Stack } from '../../ui/Stack'
import { verdictLook } from '../../ui/verdict-look'
import { amountText, kindText, versionOn } from '../amount-text'
import { nextStep } from '../next-step'
import { untilAndLeft } from '../until-text'
import { PolicyTitle } from './PolicyTitle'
import './VerdictBanner.scss'

interface Props {
  readonly policy: Policy
  readonly evaluation: Evaluation
  readonly facts: ReadonlyMap<FactKey, FactDef>
}

const lead: Readonly<Record<Verdict, string>> = {
  eligible: '按已知信息，符合',
  needsJudgement: '条件对得上，待审定',
  undetermined: '还不能确定',
  notEligible: '按已知信息，暂不符合',
  alreadyReceives: '已经享受过',
  excluded: '不能同时享受',
  notOpen: '这一天还没开始',
  closed: '已到期·续期待核实',
}

/** The verdict with its day, the policy's name and term, the sum, and the next step. */
export function VerdictBanner({ policy, evaluation, facts }: Props) {
  const { verdict, asOf, amounts } = evaluation
  const look = verdictLook[verdict]
  const [amount] = amounts
  return (
    <Card tone={look.tone} className="banner">
      <Row between gap={2} wrap>
        <Line className={`banner__verdict banner__verdict--${look.tone}`}>
          <Icon name={look.icon} />
          <Words>{lead[verdict]}</Words>
        </Line>
        <AsOfTap />
      </Row>
      <Stack gap={1}>
        <Heading level={2} className="t-head">
          <PolicyTitle title={policy.title} />
        </Heading>
        <Words className="t-second figures">
          {placeName(policy.region)} · {untilAndLeft(policy, asOf)}
        </Words>
      </Stack>
      {amount ? (
        <Row align="base" gap={2} wrap>
          <Words className="t-lead figures">{amountText(amount)}</Words>
          <Words className="t-second">{kindText[amount.kind]}</Words>
        </Row>
      ) : (
        <Paragraph>
          {prose(versionOn(policy, asOf)?.benefits[0]?.words ?? policy.summary)}
        </Paragraph>
      )}
      <Paragraph className="t-strong">{nextStep(evaluation, policy, facts)}</Paragraph>
    </Card>
  )
}
