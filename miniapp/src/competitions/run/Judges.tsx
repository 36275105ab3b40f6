import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { judgeWords } from '@cgt/shared/competitions/judge-words'
import { spokenCode } from '@cgt/shared/values/spoken-code'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { Stack } from '../../ui/Stack'
import { AssignSheet } from './AssignSheet'
import { JudgeSheet } from './JudgeSheet'
import type { ListedJudge } from './queries'
import { asideWords } from './words'

interface Props {
  readonly event: OfEvent
  readonly judges: readonly ListedJudge[]
}

/** Who judges and who checks, each to be looked at; and somebody else to be asked. */
export function Judges({ event, judges }: Props) {
  const [isAssigning, setAssigning] = useState(false)
  const [opened, open] = useState<string>()
  const judge = judges.find(({ personId }) => personId === opened)
  return (
    <Card flush>
      <Stack gap={2} className="setting">
        <Heading level={2} className="t-title">
          裁判和复核员
        </Heading>
        {judges.length === 0 && (
          <Paragraph className="t-second">
            还没有请人。选手、选手的同事、保管编号的人都请不了。
          </Paragraph>
        )}
      </Stack>
      {judges.map((one) => (
        <LinkRow
          key={one.personId}
          label={`${judgeWords(one.kind, one.seat)} · ${one.maskedName ?? '没留姓名'}`}
          note={`识别码 ${spokenCode(one.personId)}`}
          value={one.aside ? asideWords[one.aside.because] : ''}
          onTap={() => open(one.personId)}
        />
      ))}
      <Stack className="setting">
        <Button look="outline" icon="plus" onTap={() => setAssigning(true)}>
          请裁判或复核员
        </Button>
      </Stack>
      {isAssigning && <AssignSheet event={event} onClose={() => setAssigning(false)} />}
      {judge && <JudgeSheet event={event} judge={judge} onClose={() => open(undefined)} />}
    </Card>
  )
}
