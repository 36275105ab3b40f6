import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/Stack'
import { WrittenDay } from '../../ui/WrittenDay'
import { keptKinds } from './to-draft'
import { keptFor } from './whom'
import type { WrittenReserve, WrittenSession } from './written'

interface Props {
  readonly of: string
  readonly session: WrittenSession
  readonly onChange: (part: Partial<WrittenSession>) => void
}

const most = 8
const open = { value: '0', label: '不限对象的' }

/** Places that are held back at first, and let go at nine on their day. */
export function ReserveFields({ of, session, onChange }: Props) {
  const { reserves } = session
  const kinds = keptKinds(session).map((value) => ({ value, label: keptFor[value]?.label ?? '' }))
  const change = (at: number, part: Partial<WrittenReserve>) =>
    onChange({ reserves: reserves.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  const more = { of: '0', places: '', day: '' }
  return (
    <>
      {reserves.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two of them apart
        <Stack key={at} gap={2}>
          <Paragraph className="t-strong">{`后放的第 ${at + 1} 批`}</Paragraph>
          {kinds.length > 0 && (
            <Choices
              label={`后放的第 ${at + 1} 批给谁`}
              grid
              options={[open, ...kinds]}
              chosen={[one.of]}
              onChoose={(kind) => change(at, { of: kind })}
            />
          )}
          <Field
            id={`training-reserve-${at}${of}`}
            label={`第 ${at + 1} 批几个`}
            kind="whole"
            unit="个"
            maxLength={4}
            value={one.places}
            onChange={(places) => change(at, { places })}
          />
          <WrittenDay
            label={`第 ${at + 1} 批哪天放（早上九点）`}
            value={one.day}
            onChange={(day) => change(at, { day })}
          />
          <Button
            look="plain"
            icon="trash"
            onTap={() => onChange({ reserves: reserves.filter((_, i) => i !== at) })}
          >
            {`去掉第 ${at + 1} 批`}
          </Button>
        </Stack>
      ))}
      {reserves.length < most && (
        <Button look="plain" icon="plus" onTap={() => onChange({ reserves: [...reserves, more] })}>
          留一批名额以后放
        </Button>
      )}
    </>
  )
}
