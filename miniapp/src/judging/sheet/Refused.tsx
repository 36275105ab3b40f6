import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import type { SheetAt } from '../keep/desks'
import { dropWritten } from '../keep/written'

interface Props {
  readonly at: SheetAt
  readonly words: string
}

/** Why the cloud does not take what was marked; it stays here until its judge says otherwise. */
export const Refused = ({ at, words }: Props) => (
  <Card tone="wait">
    <Stack gap={2}>
      <Paragraph className="t-strong">没收下，还存在这台手机上</Paragraph>
      <Paragraph>{words}</Paragraph>
      <Button look="outline" onTap={() => dropWritten(at)}>
        不要手机上改的
      </Button>
    </Stack>
  </Card>
)
