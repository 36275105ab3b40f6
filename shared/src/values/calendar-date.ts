/** `2025-06-15` as a person reads it: «2025年6月15日»; a month `2025-06` is «2025年6月». */
export function calendarDate(iso: string): string {
  const [year, month, day] = iso.split('-')
  const upToMonth = `${year}年${Number(month)}月`
  return day === undefined ? upToMonth : `${upToMonth}${Number(day)}日`
}
