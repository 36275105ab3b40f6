import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { pickDate } from '../testing/pick-date'
import { DateSelects } from './DateSelects'

function Dated({ first = '' }: { readonly first?: string }) {
  const [date, setDate] = useState(first)
  return (
    <>
      <DateSelects
        label="发证日期"
        months={false}
        earliest="2017-01-01"
        latest="2025-06-15"
        value={date}
        onChange={setDate}
      />
      <output>{date}</output>
    </>
  )
}

const choices = (unit: string) =>
  Array.from(screen.getByLabelText<HTMLSelectElement>(unit).options, ({ text }) => text)

it('is written in Chinese, whatever the browser’s language', () => {
  render(<Dated first="2025-05-20" />)
  expect(screen.getByLabelText('年')).toHaveDisplayValue('2025年')
  expect(screen.getByLabelText('月')).toHaveDisplayValue('5月')
  expect(screen.getByLabelText('日')).toHaveDisplayValue('20日')
})

it('gives a date once all of it is chosen', () => {
  render(<Dated />)
  pickDate('发证日期', '2024-02-29')
  expect(screen.getByText('2024-02-29')).toBeInTheDocument()
})

it('offers only days there are, and none after the last', () => {
  render(<Dated first="2025-02-01" />)
  expect(choices('日')).toHaveLength(1 + 28)
  fireEvent.change(screen.getByLabelText('月'), { target: { value: '06' } })
  expect(choices('月').at(-1)).toBe('6月')
  expect(choices('日').at(-1)).toBe('15日')
})

it('drops a day that the new month lacks instead of turning it into another date', () => {
  render(<Dated first="2024-03-31" />)
  fireEvent.change(screen.getByLabelText('月'), { target: { value: '02' } })
  expect(screen.getByLabelText('日')).toHaveDisplayValue('日')
})
