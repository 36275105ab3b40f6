import { Failure } from '@cgt/shared/http/failure'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { LinkRow } from '../../ui/LinkRow'
import { Stack } from '../../ui/Stack'
import { WrittenDay } from '../../ui/WrittenDay'
import { Wrong } from '../../ui/Wrong'
import { RulesTold } from '../components/RulesTold'
import { paths } from '../paths'
import { usePublish } from '../queries'
import { draft } from '../rules/draft'
import { stillWrong, toDraft, type Written, written } from './written'

interface Props {
  readonly organisationId: string
  readonly onPublished: (competitionId: string) => void
}

type Part = { readonly name: keyof Written; readonly label: string; readonly most?: number }

/** Writes a competition and publishes it with the rules that were tried; both stay on the phone until then. */
export function PublishForm({ organisationId, onPublished }: Props) {
  const typed = useStored(written)
  const { rules } = useStored(draft)
  const [wrong, setWrong] = useState<string>()
  const publish = usePublish()
  const change = (part: Partial<Written>) => written.write({ ...written.read(), ...part })
  const send = () => {
    const at = Math.floor(now() / 1000)
    const words = stillWrong(typed, rules, at)
    setWrong(words)
    if (words) return
    publish.mutate(
      { organisationId, draft: toDraft(typed, rules, at) },
      {
        onSuccess: ({ id }) => {
          written.clear()
          onPublished(id)
        },
      },
    )
  }
  const line = ({ name, label, most = 80 }: Part) => (
    <Field
      id={`competition-${name}`}
      label={label}
      long={name === 'about'}
      kind={name === 'places' ? 'whole' : 'text'}
      maxLength={most}
      value={typed[name]}
      onChange={(value) => change({ [name]: value })}
    />
  )
  const day = (name: keyof Written, label: string) => (
    <WrittenDay label={label} value={typed[name]} onChange={(value) => change({ [name]: value })} />
  )
  return (
    <Stack gap={3}>
      <Card>
        <Stack gap={3}>
          {line({ name: 'title', label: '名称' })}
          {line({ name: 'about', label: '内容', most: 2000 })}
          {line({ name: 'place', label: '地点' })}
          {line({ name: 'contact', label: '联系人和电话' })}
          {day('enterUntil', '报名截止日期')}
          {day('startDay', '开赛日期')}
          {line({ name: 'startTime', label: '几点开赛', most: 5 })}
          {day('endDay', '结束日期')}
          {line({ name: 'endTime', label: '几点结束', most: 5 })}
        </Stack>
      </Card>
      <Card>
        <Stack gap={3}>
          <Heading level={2} className="t-title">
            赛项
          </Heading>
          {line({ name: 'event', label: '赛项名称' })}
          {line({ name: 'places', label: '名额', most: 4 })}
          <RulesTold rules={rules} />
        </Stack>
      </Card>
      <Card flush>
        <LinkRow
          icon="edit"
          label="改评分规则"
          note="换样板，改权重、裁判和同分规则，改完回来发布"
          onTap={() => open(paths.rules)}
        />
      </Card>
      <Paragraph className="t-small">
        发布时定下抽签的种子，只公布指纹；报名截止后抽签才公开种子，谁都能核对。
      </Paragraph>
      {wrong && <Wrong error={new Failure('invalidInput', wrong)} />}
      {publish.error && <Wrong error={publish.error} />}
      <Button busy={publish.isPending} onTap={send}>
        发布
      </Button>
    </Stack>
  )
}
