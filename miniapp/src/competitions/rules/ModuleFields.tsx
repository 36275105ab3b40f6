import { aggregation } from '@cgt/shared/competitions/aspect'
import type { Module } from '@cgt/shared/competitions/round'
import { Card } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { Heading, Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/Stack'
import { judgedBy } from './edit'
import { aggregationWords } from './words'

interface Props {
  readonly module: Module
  readonly onChange: (change: (module: Module) => Module) => void
}

const ways = aggregation.options.map((value) => ({ value, label: aggregationWords[value] }))

/** A whole number as typed; nothing typed is nought, and said to be wrong below. */
const numberOf = (typed: string): number => Number(typed.replace(/\D/g, '').slice(0, 3))
const typedOf = (value: number): string => (value === 0 ? '' : String(value))

/** What one module counts, and how its judges come to one mark. */
export function ModuleFields({ module, onChange }: Props) {
  const { id, title, weight, judges, aspects } = module
  const judged = aspects.find(({ kind }) => kind === 'judged')
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          {title}
        </Heading>
        <Paragraph className="t-second">{aspects.map((one) => one.title).join('、')}</Paragraph>
        <Field
          id={`rules-weight-${id}`}
          label={`${title}占多少`}
          kind="whole"
          unit="%"
          maxLength={3}
          value={typedOf(weight / 100)}
          onChange={(typed) => onChange((one) => ({ ...one, weight: numberOf(typed) * 100 }))}
        />
        {judged && (
          <>
            <Field
              id={`rules-judges-${id}`}
              label={`${title}几名裁判`}
              kind="whole"
              unit="名"
              maxLength={2}
              value={typedOf(judges)}
              onChange={(typed) =>
                onChange((one) => ({ ...one, judges: Math.min(numberOf(typed), 15) }))
              }
            />
            <Choices
              label={`${title}的裁判打分怎么合`}
              options={ways}
              chosen={[judged.aggregation]}
              onChoose={(value) => onChange((one) => judgedBy(one, aggregation.parse(value)))}
            />
          </>
        )}
      </Stack>
    </Card>
  )
}
