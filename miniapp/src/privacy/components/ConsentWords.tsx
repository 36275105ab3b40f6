import type { Purpose } from '@cgt/shared/values/purpose'
import { purposeWords } from '@cgt/shared/values/purpose-words'
import { Paragraph, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'

const asked = [
  ['存什么', 'what'],
  ['做什么用', 'why'],
  ['怎么存', 'how'],
  ['随时可以撤回', 'withdrawn'],
] as const

/** What somebody should know before they agree. */
export const ConsentWords = ({ purpose }: { readonly purpose: Purpose }) => (
  <Stack gap={3}>
    {asked.map(([title, field]) => (
      <Stack key={field} gap={1}>
        <Words className="t-strong">{title}</Words>
        <Paragraph className="t-second">{purposeWords[purpose][field]}</Paragraph>
      </Stack>
    ))}
  </Stack>
)
