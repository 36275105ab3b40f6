const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** 17 digits and the character that fits them. */
export const withCheck = (digits: string): string =>
  digits + '10X98765432'[weights.reduce((sum, w, i) => sum + w * Number(digits[i]), 0) % 11]

/** The nth of a thousand ID numbers that are right and nobody's: no county is 530000. */
export const idNumberOf = (nth: number): string =>
  withCheck(`53000019850412${String(nth).padStart(3, '0')}`)
