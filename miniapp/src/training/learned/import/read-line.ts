import { type ImportedLine, importedLine, longest } from '@cgt/shared/training/imported'
import { isoDate } from '@cgt/shared/values/iso-date'
import type { Columns, Told } from './columns'
import type { Cell } from './sheet-rows'

/** A row as a line of the record, or why it is none. */
export type ReadLine = { readonly line: ImportedLine } | { readonly why: string }

interface Reading {
  readonly columns: Columns
  /** Minutes in one of what lengths are counted in. */
  readonly unit: number
  /** `YYYY-MM-DD`: what is later has not happened. */
  readonly today: string
}

/** Excel's way to keep `="007"` a text. */
const textOf = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .trim()
    .replace(/^="(.*)"$/, '$1')

const isFormula = (text: string): boolean => text.startsWith('=')
const two = (digits: string | undefined): string => `0${digits}`.slice(-2)

/** Excel counts days from the end of 1899. */
const ofSerial = (serial: number): string =>
  new Date(Math.round((Math.floor(serial) - 25_569) * 86_400_000)).toISOString().slice(0, 10)

/** `2024/3/5`, `2024年3月5日`, `20240305`, `45356`, with or without a time behind; nothing where it is no day. */
export function readDay(cell: Cell | undefined): string | undefined {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  const text = textOf(cell)
  if (/^[2-7]\d{4}(\.\d+)?$/.test(text)) return ofSerial(Number(text))
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text)
  const day = parts ? `${parts[1]}-${two(parts[2])}-${two(parts[3])}` : ''
  return isoDate.safeParse(day).success ? day : undefined
}

const ownUnits: Readonly<Record<string, number>> = { 分钟: 1, 小时: 60 }

/** Whole minutes; nothing where the cell is empty, `NaN` where it is no length of time. */
export function readMinutes(cell: Cell | undefined, unit: number): number | null {
  const text = textOf(cell)
  if (text === '') return null
  const [, amount, own = ''] = /^(\d+(?:\.\d+)?)\s*(分钟|小时|学时|课时)?$/.exec(text) ?? []
  return amount === undefined ? Number.NaN : Math.round(Number(amount) * (ownUnits[own] ?? unit))
}

function whyNot(texts: Readonly<Record<Told, string>>, day: string | undefined, today: string) {
  if (Object.values(texts).some(isFormula)) return '有一格是公式，请在 Excel 里粘贴成数值'
  if (texts.title === '') return '没有名称'
  for (const [told, what] of [
    ['title', '名称'],
    ['organisation', '机构'],
    ['number', '证书编号'],
  ] as const)
    if (texts[told].length > longest[told]) return `${what}超过 ${longest[told]} 个字`
  if (texts.day === '') return '没有日期'
  if (!day) return `日期“${texts.day}”认不出，写成 2024-03-05 这样`
  return day > today ? '日期还没到' : undefined
}

/** Reads one row by what its columns tell. */
export function readLine(cells: readonly Cell[], { columns, unit, today }: Reading): ReadLine {
  const cellOf = (told: Told) => cells[columns.get(told) ?? -1]
  const texts = {
    title: textOf(cellOf('title')),
    day: textOf(cellOf('day')),
    minutes: textOf(cellOf('minutes')),
    number: textOf(cellOf('number')),
    organisation: textOf(cellOf('organisation')),
  }
  const day = readDay(cellOf('day'))
  const why = whyNot(texts, day, today)
  if (why) return { why }
  const minutes = readMinutes(cellOf('minutes'), unit)
  const { title, number, organisation } = texts
  const line = importedLine.safeParse({
    ...{ title, day, minutes, number: number || null, organisation: organisation || null },
  })
  return line.success
    ? { line: line.data }
    : { why: `学习时间“${texts.minutes}”认不出，写大于零的数` }
}
