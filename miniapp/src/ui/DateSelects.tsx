import type { ChangeEvent } from 'react'
import { Icon } from './Icon'

interface Props {
  readonly label: string
  /** `YYYY-MM-DD` or `YYYY-MM`; parts not chosen yet are empty: `2025--`. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly months: boolean
  readonly earliest: string
  readonly latest: string
}

const two = (part: number) => String(part).padStart(2, '0')

const span = (from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => two(from + i))

const daysIn = (year: string, month: string) =>
  year && month ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 31

/** What may still be chosen below a bound that shares the parts before it. */
const upTo = (whole: number, latest: string, chosen: string, from: number) =>
  chosen !== '' && latest.startsWith(chosen)
    ? Math.min(whole, Number(latest.slice(from, from + 2)))
    : whole

const partOf = (date: string, at: number) => date.split('-')[at] ?? ''

/**
 * A date in a browser, as year, month and day: the browser's own field is written in the browser's language,
 * and for months some have none.
 */
export function DateSelects({ label, value, onChange, months, earliest, latest }: Props) {
  const [year, month, day] = [partOf(value, 0), partOf(value, 1), partOf(value, 2)]
  const years = [...span(Number(earliest.slice(0, 4)), Number(latest.slice(0, 4)))].reverse()
  const lastMonth = upTo(12, latest, year, 5)
  const lastDay = upTo(daysIn(year, month), latest, `${year}-${month}`, 8)
  const give = (next: readonly string[]) => onChange((months ? next.slice(0, 2) : next).join('-'))
  const kept = (part: string, last: number) => (Number(part) <= last ? part : '')
  return (
    <fieldset className="date" aria-label={label}>
      <Part unit="年" value={year} options={years} onPick={(to) => give([to, month, day])} />
      <Part
        unit="月"
        value={kept(month, lastMonth)}
        options={span(1, lastMonth)}
        onPick={(to) => give([year, to, kept(day, daysIn(year, to))])}
      />
      {!months && (
        <Part
          unit="日"
          value={kept(day, lastDay)}
          options={span(1, lastDay)}
          onPick={(to) => give([year, month, to])}
        />
      )}
    </fieldset>
  )
}

interface PartProps {
  readonly unit: string
  readonly value: string
  readonly options: readonly string[]
  readonly onPick: (value: string) => void
}

const Part = ({ unit, value, options, onPick }: PartProps) => (
  <span className="field__box date__part">
    <select
      className="input"
      aria-label={unit}
      value={value}
      onChange={(event: ChangeEvent<HTMLSelectElement>) => onPick(event.target.value)}
    >
      <option value="">{unit}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {`${Number(option)}${unit}`}
        </option>
      ))}
    </select>
    <Icon name="down" />
  </span>
)
