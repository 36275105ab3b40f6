import * as z from 'zod/mini'

/** Two layers of blind codes, each made and held by another person: 1 lots to 加密号, 2 those to 工位号. */
export const codeLayer = z.enum(['1', '2'])
export type CodeLayer = z.output<typeof codeLayer>

/** 工位号: all that judges ever know of who competes. */
export const stationCode = z.string().check(z.regex(/^[1-9]\d{0,3}$/))

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i + 1}`)

/** The codes that a layer gives to so many who drew lots, in their own order. */
export const codesOf = (layer: CodeLayer, count: number): string[] =>
  layer === '1' ? numbered(count).map((number) => `J${number.padStart(4, '0')}`) : numbered(count)

/** What a layer turns into its codes, in the same order: lots, or the codes of the first layer. */
export const codedBy = (layer: CodeLayer, count: number): string[] =>
  layer === '1' ? numbered(count) : codesOf('1', count)
