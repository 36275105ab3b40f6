import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/Stack'
import { LanguageFields } from './LanguageFields'
import { ReserveFields } from './ReserveFields'
import { WhenFields } from './WhenFields'
import { WhereFields } from './WhereFields'
import { keptFor } from './whom'
import type { Written, WrittenSession } from './written'

interface Props {
  /** What tells it from others, where there are some. */
  readonly name: string | undefined
  readonly session: WrittenSession
  readonly titles: Written['titles']
  readonly onChange: (part: Partial<WrittenSession>) => void
  readonly onTitles: (titles: Written['titles']) => void
  readonly onRemove: () => void
}

/** One session: when, where, by whom, how many places, for whom some are kept and which come later. */
export function SessionFields({ name, session, titles, onChange, onTitles, onRemove }: Props) {
  const of = name ?? ''
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          {name ?? '时间和名额'}
        </Heading>
        <WhenFields written={session} onChange={onChange} of={of} />
        <WhereFields written={session} onChange={onChange} of={of} />
        <LanguageFields session={session} titles={titles} onChange={onChange} onTitles={onTitles} />
        {Object.entries(keptFor).map(([kind, { label }]) => (
          <Field
            key={kind}
            id={`training-kept-${kind}${of}`}
            label={`其中留给${label}（可不填）`}
            kind="whole"
            unit="个"
            maxLength={4}
            value={session.kept[kind] ?? ''}
            onChange={(value) => onChange({ kept: { ...session.kept, [kind]: value } })}
          />
        ))}
        <ReserveFields of={of} session={session} onChange={onChange} />
        {name && (
          <Button look="plain" icon="trash" onTap={onRemove}>
            {`去掉${name}`}
          </Button>
        )}
      </Stack>
    </Card>
  )
}
