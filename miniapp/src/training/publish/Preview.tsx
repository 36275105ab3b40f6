import type { Notice, NoticeDraft } from '@cgt/shared/training/notice'
import { bucketsOf } from '@cgt/shared/training/places'
import { useRulePack } from '../../eligibility/PackProvider'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { About } from '../components/About'
import { BucketMeters } from '../components/BucketMeters'
import { SessionAbout } from '../components/SessionAbout'
import { testWords } from '../words'

interface Props {
  /** What would be published; nothing: it is not shown. */
  readonly draft: NoticeDraft | undefined
  readonly onClose: () => void
}

/** As it would stand there the moment it is published. */
const asPublished = (draft: NoticeDraft): Notice => ({
  ...draft,
  ...{ id: '', organisation: '/530000/', organisationName: '主办：你现在代表的单位' },
  ...{ regionCode: '', publishedAt: draft.enrolFrom, version: 1, cancelled: null },
  sessions: draft.sessions.map((session, i) => ({ id: `${i + 1}`, ...session })),
})

/** A training as a worker would see it. */
export const Preview = ({ draft, onClose }: Props) => (
  <Sheet title="职工会看到这样" open={draft !== undefined} onClose={onClose}>
    {draft && <Body notice={asPublished(draft)} />}
  </Sheet>
)

const Body = ({ notice }: { readonly notice: Notice }) => (
  <Stack gap={3}>
    <About notice={notice} />
    <Whom notice={notice} />
    {notice.sessions.map((session) => (
      <Card key={session.id}>
        <Stack gap={2}>
          <SessionAbout session={session} />
          <BucketMeters session={session} left={bucketsOf(session)} />
        </Stack>
      </Card>
    ))}
  </Stack>
)

/** Whom it is for; whether the reader fits is each worker's own line there. */
function Whom({ notice: { audience } }: { readonly notice: Notice }) {
  const { data: pack } = useRulePack()
  const wordsOf = (test: (typeof audience)[number]) =>
    testWords(
      pack?.facts.find(({ key }) => key === test.fact),
      test,
    )
  return (
    <Card>
      <Stack gap={2}>
        <Heading level={2} className="t-title">
          面向谁
        </Heading>
        {audience.length === 0 && <Paragraph>不限，谁都能报。</Paragraph>}
        {pack && audience.map((test) => <Paragraph key={test.fact}>{wordsOf(test)}</Paragraph>)}
      </Stack>
    </Card>
  )
}
