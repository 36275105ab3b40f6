import type { JudgedModule } from '@cgt/shared/competitions/judged-module'
import { markProblems } from '@cgt/shared/competitions/judged-module'
import type { Mark } from '@cgt/shared/competitions/sheet'
import { useState } from 'react'
import { Field } from '../../ui/Field'
import { numberText, type Part, thousandthsOf, unitOf } from '../mark-text'
import { Steps } from './Steps'

interface Props {
  readonly module: JudgedModule
  readonly part: Part
  readonly mark: Mark
  readonly onMark: (mark: Mark) => void
}

const wholeOf = (typed: string): number | undefined =>
  /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined

/** How a part is written and read: marks and readings have decimals, places have none. */
function typing(module: JudgedModule, { id, aspect }: Part) {
  const numberOf = aspect ? thousandthsOf : wholeOf
  const faultOf = (given: number) =>
    markProblems(module, { marks: { [id]: given } }, true)[0]?.words
  return {
    textOf: (mark: Mark) => (typeof mark !== 'number' ? '' : aspect ? numberText(mark) : `${mark}`),
    faultOf,
    /** Blank where it cannot be. */
    markOf: (typed: string): Mark => {
      const given = numberOf(typed)
      return given === undefined || faultOf(given) ? 'blank' : given
    },
    wrongWith: (typed: string): string | undefined => {
      if (typed.trim() === '') return undefined
      const given = numberOf(typed)
      return given === undefined ? '请填数字，小数点后最多三位。' : faultOf(given)
    },
  }
}

/** A mark, a reading or a place, typed; what cannot be is said at once, and counts as blank. */
export function NumberField({ module, part, mark, onMark }: Props) {
  const [typed, setTyped] = useState<string>()
  const { aspect } = part
  const { textOf, faultOf, markOf, wrongWith } = typing(module, part)
  const shown = typed ?? textOf(mark)
  const change = (next: string) => {
    setTyped(next)
    onMark(markOf(next))
  }
  const step = (by: number) => {
    setTyped(undefined)
    if (typeof mark === 'number' && !faultOf(mark + by)) onMark(mark + by)
  }
  return (
    <>
      <Field
        id={`mark-${part.id}`}
        label={`${part.title}${aspect ? '打多少' : '第几名'}`}
        kind={aspect ? 'decimal' : 'whole'}
        unit={aspect ? unitOf(aspect.scale) : '名'}
        placeholder="还没打"
        maxLength={14}
        value={shown}
        onChange={change}
        error={wrongWith(shown)}
      />
      {aspect?.scale.kind === 'mark' && typeof mark === 'number' && (
        <Steps step={aspect.scale.step ?? 1000} onStep={step} />
      )}
    </>
  )
}
