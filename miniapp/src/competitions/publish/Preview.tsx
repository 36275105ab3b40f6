import type { CompetitionDraft } from '@cgt/shared/competitions/competition'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { About } from '../components/About'
import { Places } from '../components/Places'
import { RulesTold } from '../components/RulesTold'

interface Props {
  /** What would be published; nothing: it is not shown. */
  readonly draft: CompetitionDraft | undefined
  readonly onClose: () => void
}

/** Only once it is published. */
const notYet = {
  ...{ id: '', organisation: '/530000/', organisationName: '主办：你现在代表的单位' },
  ...{ regionCode: '', events: [] },
} as const

/** A competition as a worker would see it. */
export const Preview = ({ draft, onClose }: Props) => (
  <Sheet title="职工会看到这样" open={draft !== undefined} onClose={onClose}>
    {draft && (
      <Stack gap={3}>
        <About competition={{ ...draft, ...notYet, publishedAt: draft.enterFrom }} />
        {draft.events.map(({ title, places, rules }) => (
          <Card key={title}>
            <Stack gap={3}>
              <Heading level={2} className="t-title">
                {title}
              </Heading>
              <Places places={places} entered={0} />
              <RulesTold rules={rules} />
            </Stack>
          </Card>
        ))}
      </Stack>
    )}
    <Button look="outline" onTap={onClose}>
      接着改
    </Button>
  </Sheet>
)
