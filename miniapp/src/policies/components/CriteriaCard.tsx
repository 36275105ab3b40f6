import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { versionOn } from '../amount-text'
import { groupWords } from '../group-words'
import { leaves } from '../next-step'
import { paths } from '../paths'
import { CriteriaThen } from './CriteriaThen'
import { CriterionTree } from './CriterionTree'

interface Props {
  readonly policy: Policy
  readonly evaluation: Evaluation
}

/** Every criterion: how it stands, what is known, what is asked, and its sentence. */
export function CriteriaCard({ policy, evaluation }: Props) {
  const { criteria, ask } = evaluation
  if (!criteria) return <CriteriaThen policy={policy} asOf={evaluation.asOf} />
  const all = leaves(criteria)
  const met = all.filter(({ outcome }) => outcome === 'met').length
  return (
    <Card>
      <Row between gap={2}>
        <Heading level={3} className="t-title">
          条件
        </Heading>
        <Paragraph className="t-second figures">{`${met} / ${all.length} 项已满足`}</Paragraph>
      </Row>
      <CriterionTree
        result={criteria}
        documents={policy.documents}
        groups={groupWords(versionOn(policy, evaluation.asOf))}
      />
      {ask.length > 0 && (
        <Button look="outline" onTap={() => open(paths.screening, { policy: policy.id })}>
          {`答 ${ask.length} 题，把它定下来`}
        </Button>
      )}
    </Card>
  )
}
