import { View } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Words } from '../../ui/element'
import { Row } from '../../ui/Stack'

interface Props {
  readonly label: string
  readonly onUndo: () => void
}

/** What was just deleted, and a way to have it back; it stays until the page is left. */
export const UndoBar = ({ label, onUndo }: Props) => (
  <View role="status" className="grow">
    <Row between gap={2}>
      <Words>{`已删「${label}」`}</Words>
      <Button look="outline" icon="retry" onTap={onUndo}>
        撤销
      </Button>
    </Row>
  </View>
)
