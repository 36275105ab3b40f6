import { Failure } from '@cgt/shared/http/failure'

const clean = (text: string): string => {
  if (/\p{Surrogate}/u.test(text)) throw new Failure('invalidInput')
  return text.normalize('NFC')
}

/**
 * The same JSON value with every text whole (no lone surrogates) and in Unicode's composed form,
 * so that equal words are equal bytes. Throws `invalidInput`.
 */
export function cleanText(value: unknown): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map(cleanText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      if (name === '__proto__') throw new Failure('invalidInput')
      return [clean(name), cleanText(field)]
    }),
  )
}
