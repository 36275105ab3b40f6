import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { PrintButton } from '../../ui/PrintButton'
import { Row } from '../../ui/Stack'
import { FeedbackSheet } from './FeedbackSheet'
import { ShareSheet } from './ShareSheet'

interface Props {
  readonly policy: Policy
  readonly evaluation: Evaluation
}

/** Tell a colleague, or tell us that something is wrong. */
export function DetailActions({ policy, evaluation }: Props) {
  const [open, setOpen] = useState<'share' | 'feedback'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Row between wrap gap={2}>
        <Button look="plain" icon="edit" onTap={() => setOpen('feedback')}>
          这条不对
        </Button>
        <PrintButton>打印</PrintButton>
        <Button look="outline" icon="share" onTap={() => setOpen('share')}>
          分享给同事
        </Button>
      </Row>
      <ShareSheet policy={policy} asOf={evaluation.asOf} open={open === 'share'} onClose={close} />
      <FeedbackSheet
        policy={policy}
        evaluation={evaluation}
        open={open === 'feedback'}
        onClose={close}
      />
    </>
  )
}
