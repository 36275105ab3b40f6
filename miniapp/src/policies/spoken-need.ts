const isDate = (value: string) => /^\d{4}年/.test(value)

const spoken: Readonly<Record<string, (value: string) => string>> = {
  '≥': (value) => (isDate(value) ? `${value}或以后` : `至少 ${value}`),
  '≤': (value) => (isDate(value) ? `${value}或以前` : `不超过 ${value}`),
  '>': (value) => (isDate(value) ? `${value}以后` : `超过 ${value}`),
  '<': (value) => (isDate(value) ? `${value}以前` : `不到 ${value}`),
}

/** What is required, as one says it aloud: «≥ 12 个月» is 至少 12 个月. */
export function spokenNeed(need: string): string {
  const [sign = '', value = ''] = need.split(/ (.*)/)
  if (value === '未知') return '具体数没查到'
  return spoken[sign]?.(value) ?? need
}
