import { isoDate } from './iso-date.ts'
import { regionName } from './region.ts'

// GB 11643: weights of the first 17 digits, and the last character for each remainder by 11.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** What an ID number as typed says, put right (`x` to `X`, no spaces), or why it is none. */
export type ReadIdentityNumber =
  | { readonly number: string; readonly born: string; readonly isMale: boolean }
  | { readonly fault: 'shape' | 'place' | 'birth' | 'check' }

const lastOf = (digits: string): string | undefined =>
  checks[weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11]

/** Prefixes beyond the provinces: residents from 港澳台 (81, 82, 83), and foreigners' permanent residence (9). */
const isPlace = (code: string): boolean =>
  /^(8[123]|9)/.test(code) || regionName(`${code.slice(0, 2)}0000`) !== `${code.slice(0, 2)}0000`

/**
 * Reads a resident's ID number of 18 characters. Only its province is looked up, because a county
 * that was dissolved stays in the numbers of those born there. `today`: nobody is born later.
 */
export function readIdentityNumber(text: string, today: string): ReadIdentityNumber {
  const number = text.replace(/\s/g, '').toUpperCase()
  if (!/^\d{17}[\dX]$/.test(number)) return { fault: 'shape' }
  if (!isPlace(number.slice(0, 6))) return { fault: 'place' }
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isoDate.safeParse(born).success || born > today) return { fault: 'birth' }
  if (lastOf(number) !== number[17]) return { fault: 'check' }
  return { number, born, isMale: Number(number[16]) % 2 === 1 }
}
