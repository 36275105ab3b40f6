import { useState } from 'react'
import { Card } from '../../../ui/Card'
import { Choices } from '../../../ui/Choices'
import { LinkRow } from '../../../ui/LinkRow'
import { Sheet } from '../../../ui/Sheet'
import { type Columns, type Told, units } from './columns'

const words: readonly (readonly [told: Told, words: string])[] = [
  ['title', '名称'],
  ['day', '日期'],
  ['minutes', '学习时间'],
  ['number', '证书编号'],
  ['organisation', '机构'],
]
const none = 'none'

interface Props {
  readonly head: readonly string[]
  readonly columns: Columns
  readonly unit: string
  readonly onColumns: (columns: Columns) => void
  readonly onUnit: (unit: string) => void
}

/** Which column tells what, as it was recognised, to be put right; and in what lengths of time are counted. */
export function ColumnRows({ head, columns, unit, onColumns, onUnit }: Props) {
  const [asked, setAsked] = useState<Told>()
  const names = head.map((name, i) => name || `第 ${i + 1} 列`)
  const choose = (told: Told, value: string) => {
    const others = Array.from(columns).filter(([one]) => one !== told)
    onColumns(new Map(value === none ? others : [...others, [told, Number(value)]]))
    setAsked(undefined)
  }
  return (
    <>
      <Card flush>
        {words.map(([told, label]) => (
          <LinkRow
            key={told}
            label={label}
            value={names[columns.get(told) ?? -1] ?? '没有这一列'}
            onTap={() => setAsked(told)}
          />
        ))}
      </Card>
      {columns.has('minutes') && (
        <Choices label="学习时间按什么算" options={units} chosen={[unit]} onChoose={onUnit} />
      )}
      <Sheet
        title={`哪一列是${words.find(([told]) => told === asked)?.[1] ?? ''}`}
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
      >
        {asked && (
          <Choices
            label="列"
            options={[
              ...names.map((label, i) => ({ value: `${i}`, label })),
              { value: none, label: '没有这一列', quiet: true },
            ]}
            chosen={[`${columns.get(asked) ?? none}`]}
            onChoose={(value) => choose(asked, value)}
          />
        )}
      </Sheet>
    </>
  )
}
