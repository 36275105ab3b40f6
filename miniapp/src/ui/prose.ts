import { calendarDate } from '@cgt/shared/values/calendar-date'

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '(': '（',
  ')': '）',
}

const widen = (mark: string) => full[mark] ?? mark

/**
 * The catalogue's own words as the app writes Chinese: dates in words, punctuation in full width.
 * Never for a cited sentence, which stays as the document has it.
 */
export const prose = (text: string): string =>
  text
    .replace(/(\d{4}-\d{2}-\d{2})(?!\d)/g, (date) => calendarDate(date))
    .replace(/[,;:?()](?=[\u3400-\u9fff“「《（])/g, widen)
    .replace(
      /([\u3400-\u9fff”」》）%])([,;:?()])/g,
      (_, before: string, mark: string) => before + widen(mark),
    )
    // Both brackets of a pair, whatever stands beside them.
    .replace(
      /（([^（）()]*)\)|\(([^（）()]*)）/g,
      (_, opened = '', closed = '') => `（${opened}${closed}）`,
    )
