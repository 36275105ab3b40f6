import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Row, Stack } from '../../ui/Stack'
import { RulesTold } from '../components/RulesTold'
import { RulesEditor } from '../rules/RulesEditor'
import type { WrittenEvent } from './written'

interface Props {
  readonly at: number
  readonly event: WrittenEvent
  readonly onChange: (change: (event: WrittenEvent) => WrittenEvent) => void
  /** Nothing: it is the only one. */
  readonly onRemove: (() => void) | undefined
}

/** One event: its name and places, and its rules as workers read them, or as they are being changed. */
export function EventFields({ at, event, onChange, onRemove }: Props) {
  const [isEditing, setEditing] = useState(false)
  const number = onRemove ? ` ${at + 1}` : ''
  return (
    <>
      <Card>
        <Stack gap={3}>
          <Row between gap={2} wrap>
            <Heading level={2} className="t-title">{`赛项${number}`}</Heading>
            {onRemove && (
              <Button look="plain" icon="trash" onTap={onRemove}>
                {`去掉赛项${number}`}
              </Button>
            )}
          </Row>
          <Field
            id={`event-title-${at}`}
            label={`赛项${number}名称`}
            kind="text"
            maxLength={80}
            value={event.title}
            onChange={(title) => onChange((now) => ({ ...now, title }))}
          />
          <Field
            id={`event-places-${at}`}
            label={`赛项${number}名额`}
            kind="whole"
            unit="人"
            maxLength={4}
            value={event.places}
            onChange={(places) => onChange((now) => ({ ...now, places }))}
          />
          {!isEditing && <RulesTold rules={event.rules} />}
          <Button look="outline" icon="edit" onTap={() => setEditing(!isEditing)}>
            {isEditing ? `评分规则${number}改好了` : `改评分规则${number}`}
          </Button>
        </Stack>
      </Card>
      {isEditing && (
        <RulesEditor
          written={event}
          onChange={(change) => onChange((now) => ({ ...now, ...change(now) }))}
        />
      )}
    </>
  )
}
