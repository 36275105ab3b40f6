import { Text } from '@tarojs/components'
import { byHand } from '../platform/copy-by-hand'
import { useStored } from '../platform/stored'
import { Button } from './Button'
import { Paragraph } from './element'
import { Sheet } from './Sheet'

/** Words to be picked by hand, where the clipboard is closed to the app. */
export function CopyByHand() {
  const text = useStored(byHand)
  return (
    <Sheet title="长按下面的文字复制" open={text !== null} onClose={byHand.clear}>
      <Paragraph className="t-second">没能替你复制。按住文字不放，选“复制”就行。</Paragraph>
      <Text className="by-hand" userSelect>
        {text}
      </Text>
      <Button look="outline" onTap={byHand.clear}>
        好了
      </Button>
    </Sheet>
  )
}
