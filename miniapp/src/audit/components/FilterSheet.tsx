import { actionWords } from '@cgt/shared/audit/action-words'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { DateField } from '../../ui/DateField'
import { Heading } from '../../ui/element'
import { Field } from '../../ui/Field'
import { RegionPicker } from '../../ui/RegionPicker'
import { Sheet } from '../../ui/Sheet'
import { Toggle } from '../../ui/Toggle'
import { type Filters, filtersOf, pathOf, whomOf } from '../filters'

interface Props {
  readonly filters: Filters
  readonly onApply: (filters: Filters) => void
  readonly onClose: () => void
}

const any = 'any'
const actions = [
  { value: any, label: '不限', quiet: true },
  ...Object.entries(actionWords).map(([value, label]) => ({ value, label })),
]

const codeOf = (path: string | undefined): string | undefined =>
  path
    ?.split('/')
    .filter((step) => /^\d{6}$/.test(step))
    .slice(-1)[0]

/** Place, person or object, action, days, refusals: what to look for. */
export function FilterSheet({ filters, onApply, onClose }: Props) {
  const [draft, setDraft] = useState(filters)
  const [whom, setWhom] = useState(filters.personId ?? filters.object ?? '')
  const [isTold, setTold] = useState(false)
  const set = (change: { readonly [K in keyof Filters]?: Filters[K] | undefined }) =>
    setDraft(filtersOf({ ...draft, ...change }))
  const found = whom.trim() === '' ? {} : whomOf(whom)
  const apply = () => {
    setTold(true)
    if (!found) return
    const { personId: _, object: __, ...rest } = draft
    onApply({ ...rest, ...found })
  }
  return (
    <Sheet title="筛选记录" open onClose={onClose}>
      <Toggle
        label="只看被拒绝的"
        on={draft.refused === 'only'}
        onChange={(on) => set({ refused: on ? 'only' : undefined })}
      />
      <Field
        id="whom"
        label="谁，或对什么"
        placeholder="22 位账号编号，或“种类:编号”"
        maxLength={340}
        value={whom}
        onChange={setWhom}
        error={
          isTold && !found ? '填 22 位账号编号，或者记录里“对什么”那一栏，如 join:编号' : undefined
        }
      />
      <DateField label="从哪天" value={draft.from ?? ''} onChange={(from) => set({ from })} />
      <DateField label="到哪天" value={draft.to ?? ''} onChange={(to) => set({ to })} />
      <Button onTap={apply}>按这些看</Button>
      <Button look="outline" onTap={() => onApply({})}>
        全部清掉
      </Button>
      <Heading level={3} className="t-second t-strong">
        做什么
      </Heading>
      <Choices
        label="做什么"
        options={actions}
        chosen={[draft.action ?? any]}
        onChoose={(action) => set({ action: action === any ? undefined : action })}
      />
      <RegionPicker
        whole
        inside
        label="在哪里"
        value={codeOf(draft.organisation)}
        onPick={(code) => set({ organisation: pathOf(code) })}
      />
    </Sheet>
  )
}
