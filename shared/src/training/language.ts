import * as z from 'zod/mini'

/** Languages in which somebody teaches near the border, by their BCP 47 tags. */
export const foreignLanguage = z.enum(['my', 'lo', 'vi'])
export type ForeignLanguage = z.output<typeof foreignLanguage>

/** What each is called here, and what it calls itself. */
export const languageNames: Readonly<Record<ForeignLanguage, readonly [string, string]>> = {
  my: ['缅甸语', 'မြန်မာ'],
  lo: ['老挝语', 'ລາວ'],
  vi: ['越南语', 'Tiếng Việt'],
}
