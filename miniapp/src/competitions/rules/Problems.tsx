import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'

/** Every fault of a ruleset, each with what to do; nothing is worked out by rules that have one. */
export const Problems = ({ words }: { readonly words: readonly string[] }) => (
  <Card>
    <Stack gap={2}>
      <Paragraph className="t-strong">改好下面几处，才能看结果：</Paragraph>
      {words.map((one) => (
        <Paragraph key={one}>{one}</Paragraph>
      ))}
    </Stack>
  </Card>
)
