import * as z from 'zod/mini'

// GB 32100: digits and capitals without I, O, S, V, Z.
const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The 18th character that belongs to the first 17. */
function checkOf(code: string): string | undefined {
  let [sum, weight] = [0, 1]
  for (const letter of code.slice(0, 17)) {
    const value = letters.indexOf(letter)
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return letters[(31 - (sum % 31)) % 31]
}

/** Whether a text is a 统一社会信用代码: 18 characters, the last of which proves the others. */
export const isCreditCode = (text: string): boolean =>
  text.length === 18 && text[17] === checkOf(text)

const plain = (text: string): string => text.replace(/\s/g, '').toUpperCase()

/** A code as typed, put right; or the first thing that keeps it from being one. `at`: from 1. */
export type ReadCreditCode =
  | { readonly code: string }
  | { readonly fault: 'length'; readonly missing: number }
  | { readonly fault: 'letter'; readonly at: number; readonly letter: string }
  | { readonly fault: 'check' }

/** Reads a 统一社会信用代码, and tells what to look at when it is none. */
export function readCreditCode(text: string): ReadCreditCode {
  const code = plain(text)
  const wrong = [...code].findIndex((letter) => !letters.includes(letter))
  if (wrong >= 0) return { fault: 'letter', at: wrong + 1, letter: code[wrong] ?? '' }
  if (code.length !== 18) return { fault: 'length', missing: 18 - code.length }
  return isCreditCode(code) ? { code } : { fault: 'check' }
}

/** A 统一社会信用代码 as a person may type it: spaces and small letters are put right. */
export const creditCode = z.pipe(
  z.pipe(z.string().check(z.maxLength(40)), z.transform(plain)),
  z.string().check(z.refine(isCreditCode, 'not a credit code')),
)
