import type { JudgedModule } from '@cgt/shared/competitions/judged-module'
import type { Mark } from '@cgt/shared/competitions/sheet'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Stack } from '../../ui/Stack'
import type { Part } from '../mark-text'
import { Evidence } from './Evidence'
import type { entering } from './entering'
import { MarkInput } from './MarkInput'
import { NoMark, type Without } from './NoMark'
import { isWithout, PartHead } from './PartHead'

interface Props {
  readonly module: JudgedModule
  readonly part: Part
  /** Why it has to be marked again; nothing where it has not. */
  readonly again: string | undefined
  readonly entering: ReturnType<typeof entering>
  /** Every part that may be marked. */
  readonly all: readonly string[]
}

/** One part of a sheet: what is asked, and what is marked. */
export function PartCard({ module, part, again, entering, all }: Props) {
  const { aspect } = part
  const mark = entering.entered.marks[part.id] ?? 'blank'
  const give = (given: Mark) => entering.mark({ [part.id]: given })
  const giveNone = (given: Without, isAll: boolean) =>
    entering.mark(Object.fromEntries((isAll ? all : [part.id]).map((id) => [id, given])))
  return (
    <Card>
      <Stack gap={3}>
        <PartHead part={part} mark={mark} places={module.places} again={again} />
        {isWithout(mark) ? (
          <Button look="outline" onTap={() => give('blank')}>
            改为打分
          </Button>
        ) : (
          <>
            <MarkInput module={module} part={part} mark={mark} onMark={give} />
            {aspect?.evidence && (
              <Evidence
                part={part.id}
                lines={entering.entered.evidence?.[part.id] ?? []}
                onShow={(lines) => entering.show(part.id, lines)}
              />
            )}
            <NoMark title={part.title} onMark={giveNone} />
          </>
        )}
      </Stack>
    </Card>
  )
}
