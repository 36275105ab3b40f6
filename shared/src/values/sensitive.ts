import * as z from 'zod/mini'

const stars = (count: number): string => '*'.repeat(count)

/**
 * How each kind of sensitive text is shown where it need not be known: «张*»,
 * «5301**********1234». What is masked already stays as it is.
 */
export const masks = {
  realName: (text: string): string => `${[...text][0] ?? ''}*`,
  idNumber: (text: string): string =>
    text.length === 18 ? `${text.slice(0, 4)}${stars(10)}${text.slice(14)}` : stars(18),
} as const satisfies Readonly<Record<string, (text: string) => string>>

export type SensitiveKind = keyof typeof masks

/**
 * A sensitive text in the server's hands. It is no string, so that no plain field of an answer takes
 * it, and printed or logged by accident it is masked.
 */
export interface Sensitive {
  readonly kind: SensitiveKind
  /** The whole text: for sealing it, and for its own person's copy. */
  readonly whole: () => string
  readonly toJSON: () => string
  readonly toString: () => string
}

export function sensitive(kind: SensitiveKind, text: string): Sensitive {
  const mask = () => masks[kind](text)
  return { kind, whole: () => text, toJSON: mask, toString: mask }
}

/** What a field of an answer shows of a sensitive text. */
export interface Shown {
  readonly kind: SensitiveKind
  readonly as: 'masked' | 'whole'
}

/** Every field of an answer that shows something sensitive, by its schema. */
export const shownFields = z.registry<Shown>()

const textOf = (value: Sensitive | string): string =>
  typeof value === 'string' ? value : value.whole()

const isText = (value: unknown): value is Sensitive | string =>
  typeof value === 'string' || typeof (value as Sensitive | null)?.whole === 'function'

const field = (shown: Shown, show: (text: string) => string) =>
  z
    .pipe(
      z.transform((value: Sensitive | string) => (isText(value) ? show(textOf(value)) : value)),
      z.string(),
    )
    .register(shownFields, shown)

/** A field of an answer that shows a sensitive text masked, whatever a handler gives. */
export const masked = (kind: SensitiveKind) => field({ kind, as: 'masked' }, masks[kind])

/** A field that shows it whole: only an operation that `unmasks` may have one. */
export const whole = (kind: SensitiveKind) => field({ kind, as: 'whole' }, (text) => text)
