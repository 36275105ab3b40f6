const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** Integer 分 as a person reads it: `150000` is «¥1,500», `150050` is «¥1,500.50». */
export function yuan(fen: number): string {
  const cents = Math.abs(fen) % 100
  const whole = grouped(String(Math.floor(Math.abs(fen) / 100)))
  const fraction = cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`
  return `${fen < 0 ? '-' : ''}¥${whole}${fraction}`
}

/** An interval of integer 分: «¥1,000–2,000», «最高 ¥2,000», «¥1,000 起»; `null` high is no known ceiling. */
export function yuanRange(lowFen: number, highFen: number | null): string {
  if (highFen === null) return `${yuan(lowFen)} 起`
  if (lowFen === highFen) return yuan(lowFen)
  if (lowFen === 0) return `最高 ${yuan(highFen)}`
  return `${yuan(lowFen)}–${yuan(highFen).replace('¥', '')}`
}
