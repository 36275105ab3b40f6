import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { FactDef, FactKey } from '@cgt/shared/eligibility/fact'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { gatherAsks } from '../../eligibility/gather-asks'
import { phoneFacts } from '../../eligibility/phone-facts'
import { open } from '../../platform/navigate'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { versionOn } from '../amount-text'
import { partsOf, partsText } from '../criterion-parts'
import { groupLooks } from '../group-words'
import { paths } from '../paths'
import { CriteriaThen } from './CriteriaThen'
import { CriterionTree } from './CriterionTree'

interface Props {
  readonly policy: Policy
  readonly evaluation: Evaluation
  readonly defs: ReadonlyMap<FactKey, FactDef>
}

/** Every criterion: how it stands, what is known, what is asked, and its sentence. */
export function CriteriaCard({ policy, evaluation, defs }: Props) {
  const { criteria, ask, asOf } = evaluation
  const facts = useStored(phoneFacts)
  if (!criteria) return <CriteriaThen policy={policy} asOf={asOf} />
  const version = versionOn(policy, asOf)
  const questions = gatherAsks(ask, defs, facts).length
  return (
    <Card>
      <Row between gap={2}>
        <Heading level={3} className="t-title">
          条件
        </Heading>
        <Paragraph className="t-second figures">{partsText(partsOf(criteria, version))}</Paragraph>
      </Row>
      <CriterionTree result={criteria} documents={policy.documents} groups={groupLooks(version)} />
      {questions > 0 && (
        <Button look="outline" onTap={() => open(paths.screening, { policy: policy.id })}>
          {`只答这一项，最多 ${questions} 题`}
        </Button>
      )}
    </Card>
  )
}
