import type { CompetitionDraft } from '@cgt/shared/competitions/competition'
import { Failure } from '@cgt/shared/http/failure'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { usePublish } from '../queries'
import { AboutFields } from './AboutFields'
import { EventsFields } from './EventsFields'
import { Preview } from './Preview'
import { stillWrong } from './still-wrong'
import { eventsOf, toDraft, type Written, written } from './written'

interface Props {
  readonly organisationId: string
  readonly onPublished: (competitionId: string) => void
}

/** Writes a competition and publishes it; what is written stays on the phone until then. */
export function PublishForm({ organisationId, onPublished }: Props) {
  const typed = useStored(written)
  const [wrong, setWrong] = useState<string>()
  const [shown, setShown] = useState<CompetitionDraft>()
  const publish = usePublish()
  const change = (part: Partial<Written>) => written.write({ ...written.read(), ...part })
  /** What is written, once nothing is wrong with it; otherwise what is wrong is said. */
  const checked = () => {
    const at = Math.floor(now() / 1000)
    const words = stillWrong(typed, at)
    setWrong(words)
    return words ? undefined : toDraft(typed, at)
  }
  const send = () => {
    const draft = checked()
    if (!draft) return
    publish.mutate(
      { organisationId, draft },
      {
        onSuccess: ({ id }) => {
          written.clear()
          onPublished(id)
        },
      },
    )
  }
  return (
    <Stack gap={3}>
      <AboutFields written={typed} onChange={change} />
      <EventsFields
        written={typed}
        onChange={(by) => change({ events: by(eventsOf(written.read())) })}
      />
      <Paragraph className="t-small">
        发布时定下抽签的种子，只公布指纹；报名截止后抽签才公开种子，谁都能核对。
      </Paragraph>
      {wrong && <Wrong error={new Failure('invalidInput', wrong)} />}
      {publish.error && <Wrong error={publish.error} />}
      <Button look="outline" icon="search" onTap={() => setShown(checked())}>
        看看职工看到的样子
      </Button>
      <Button busy={publish.isPending} onTap={send}>
        发布
      </Button>
      <Preview draft={shown} onClose={() => setShown(undefined)} />
    </Stack>
  )
}
