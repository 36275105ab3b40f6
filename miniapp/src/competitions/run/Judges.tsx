import { spokenCode } from '@cgt/shared/values/spoken-code'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { AssignSheet } from './AssignSheet'
import type { EventOf, ListedJudge } from './queries'
import { RemoveSheet } from './RemoveSheet'
import { asideWords, kindWords } from './words'

interface Props {
  readonly event: EventOf
  readonly judges: readonly ListedJudge[]
}

/** Who judges and who checks, each to be taken off; and somebody else to be asked. */
export function Judges({ event, judges }: Props) {
  const [isAssigning, setAssigning] = useState(false)
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          裁判和复核员
        </Heading>
        {judges.length === 0 ? (
          <Paragraph className="t-second">
            还没有请人。选手、选手的同事、保管编号的人都请不了。
          </Paragraph>
        ) : (
          <List className="stack gap-3">
            {judges.map((judge) => (
              <Item key={judge.personId}>
                <Judge event={event} judge={judge} />
              </Item>
            ))}
          </List>
        )}
        <Button look="outline" icon="plus" onTap={() => setAssigning(true)}>
          请裁判或复核员
        </Button>
        {isAssigning && <AssignSheet event={event} onClose={() => setAssigning(false)} />}
      </Stack>
    </Card>
  )
}

/** 裁判 1 · 张*, or why they judge no longer. */
function Judge({ event, judge }: { readonly event: EventOf; readonly judge: ListedJudge }) {
  const [isRemoving, setRemoving] = useState(false)
  const { kind, seat, maskedName, personId, aside } = judge
  const called = seat === null ? kindWords[kind] : `${kindWords[kind]} ${seat}`
  return (
    <Row between gap={2} wrap>
      <Stack>
        <Words className="t-strong figures">{`${called} · ${maskedName ?? '没留姓名'}`}</Words>
        <Words className="t-small figures">{`识别码 ${spokenCode(personId)}`}</Words>
      </Stack>
      {aside ? (
        <Tag tone="past">{asideWords[aside.because]}</Tag>
      ) : (
        <Button look="quiet" onTap={() => setRemoving(true)}>{`移出${called}`}</Button>
      )}
      {isRemoving && (
        <RemoveSheet {...{ event, personId, called }} onClose={() => setRemoving(false)} />
      )}
    </Row>
  )
}
