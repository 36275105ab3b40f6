import { Button } from '../../ui/Button'
import { Row } from '../../ui/Stack'
import { numberText } from '../mark-text'

interface Props {
  /** In 1/1000 mark. */
  readonly step: number
  readonly onStep: (by: number) => void
}

/** A little less or more, without the keyboard. */
export const Steps = ({ step, onStep }: Props) => (
  <Row gap={3}>
    <Button look="outline" className="grow" onTap={() => onStep(-step)}>
      {`减 ${numberText(step)}`}
    </Button>
    <Button look="outline" className="grow" onTap={() => onStep(step)}>
      {`加 ${numberText(step)}`}
    </Button>
  </Row>
)
