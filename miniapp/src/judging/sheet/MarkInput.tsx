import type { Aspect } from '@cgt/shared/competitions/aspect'
import type { JudgedModule } from '@cgt/shared/competitions/judged-module'
import type { Mark } from '@cgt/shared/competitions/sheet'
import { Choices, type Option } from '../../ui/Choices'
import { isYesNo, type Part } from '../mark-text'
import { NumberField } from './NumberField'

interface Props {
  readonly module: JudgedModule
  readonly part: Part
  readonly mark: Mark
  readonly onMark: (mark: Mark) => void
}

/** The steps of a ladder, the highest first, each with its sentence; or yes and no. */
function stepsOf(aspect: Aspect): readonly Option[] | undefined {
  const { scale } = aspect
  if (scale.kind === 'levels')
    return [...scale.levels]
      .sort((a, b) => b.level - a.level)
      .map(({ level, words }) => ({ value: `${level}`, label: `${level} 档`, note: words }))
  if (!isYesNo(aspect) || scale.kind !== 'mark') return undefined
  return [
    { value: `${scale.maximum}`, label: '做到了' },
    { value: '0', label: '没做到' },
  ]
}

/** How one part is marked, as its scale asks. */
export function MarkInput(props: Props) {
  const { part, mark, onMark } = props
  const steps = part.aspect && stepsOf(part.aspect)
  if (!steps) return <NumberField {...props} />
  return (
    <Choices
      label={part.title}
      options={steps}
      chosen={typeof mark === 'number' ? [`${mark}`] : []}
      onChoose={(value) => onMark(Number(value))}
    />
  )
}
