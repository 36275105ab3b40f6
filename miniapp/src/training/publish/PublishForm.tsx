import { Failure } from '@cgt/shared/http/failure'
import type { NoticeDraft } from '@cgt/shared/training/notice'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { usePublish } from '../queries'
import { ApprovalFields } from './ApprovalFields'
import { draft } from './draft'
import { KeepTemplate } from './KeepTemplate'
import { OutcomeFields } from './OutcomeFields'
import { Preview } from './Preview'
import { SessionsFields } from './SessionsFields'
import { stillWrong } from './still-wrong'
import { Templates } from './Templates'
import { toDraft } from './to-draft'
import { WrittenField } from './WrittenField'
import { audiences } from './whom'
import type { Written } from './written'

interface Props {
  readonly organisationId: string
  readonly onPublished: (noticeId: string) => void
}

/** Writes a training and publishes it; what is written stays on the phone until then. */
export function PublishForm({ organisationId, onPublished }: Props) {
  const written = useStored(draft)
  const [wrong, setWrong] = useState<string>()
  const [shown, setShown] = useState<NoticeDraft>()
  const publish = usePublish()
  const change = (part: Partial<Written>) => draft.write({ ...draft.read(), ...part })
  const toggle = (name: string) =>
    change({
      audience: written.audience.includes(name)
        ? written.audience.filter((one) => one !== name)
        : [...written.audience, name],
    })
  /** What is written, once nothing is wrong with it; otherwise what is wrong is said. */
  const checked = () => {
    const words = stillWrong(written)
    setWrong(words)
    return words ? undefined : toDraft(written, Math.floor(now() / 1000))
  }
  const send = () => {
    const draftNow = checked()
    if (!draftNow) return
    publish.mutate(
      { organisationId, draft: draftNow },
      {
        onSuccess: ({ id }) => {
          draft.clear()
          onPublished(id)
        },
      },
    )
  }
  return (
    <Stack gap={3}>
      <Templates />
      <Card>
        <Stack gap={3}>
          <WrittenField name="title" label="名称" written={written} onChange={change} />
          <WrittenField name="about" label="内容" written={written} onChange={change} />
          <WrittenField name="contact" label="联系人和电话" written={written} onChange={change} />
        </Stack>
      </Card>
      <Card>
        <Stack gap={2}>
          <Heading level={2} className="t-title">
            面向谁
          </Heading>
          <Choices
            label="面向谁"
            several
            options={Object.entries(audiences).map(([value, { label }]) => ({ value, label }))}
            chosen={[...written.audience]}
            onChoose={toggle}
          />
          <Paragraph className="t-second">都不选，就是谁都能报。</Paragraph>
        </Stack>
      </Card>
      <ApprovalFields written={written} onChange={change} />
      <SessionsFields written={written} onChange={change} />
      <OutcomeFields written={written} onChange={change} />
      {wrong && <Wrong error={new Failure('invalidInput', wrong)} />}
      {publish.error && <Wrong error={publish.error} />}
      <Button look="outline" icon="search" onTap={() => setShown(checked())}>
        看看职工看到的样子
      </Button>
      <Button busy={publish.isPending} onTap={send}>
        发布
      </Button>
      <KeepTemplate written={written} />
      <Preview draft={shown} onClose={() => setShown(undefined)} />
    </Stack>
  )
}
