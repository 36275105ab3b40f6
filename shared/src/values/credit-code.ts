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

/** A 统一社会信用代码 as a person may type it: spaces and small letters are put right. */
export const creditCode = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(40)),
    z.transform((text: string) => text.replace(/\s/g, '').toUpperCase()),
  ),
  z.string().check(z.refine(isCreditCode, 'not a credit code')),
)
