import { regionNames } from './region-names.ts'

/** GB/T 2260 code of the country as the catalogue writes it. */
export const country = '100000'
/** GB/T 2260 code of Yunnan. */
export const yunnan = '530000'

const province = (code: string): string => `${code.slice(0, 2)}0000`
const prefecture = (code: string): string => `${code.slice(0, 4)}00`

const codes = Object.keys(regionNames).sort()

/** Whether a code may be a place: within Yunnan one of its own, elsewhere one of a province there is. */
export const isRegion = (code: string): boolean =>
  Object.hasOwn(regionNames, province(code) === yunnan ? code : province(code)) || code === country

/** The name of a region: «维西傈僳族自治县». A code that is not known is named by its province, or stays a code. */
export const regionName = (code: string): string =>
  regionNames[code] ?? regionNames[prefecture(code)] ?? regionNames[province(code)] ?? code

/** From the province down: `['云南省', '迪庆藏族自治州', '维西傈僳族自治县']`. */
export function regionPath(code: string): readonly string[] {
  const steps = [...new Set([province(code), prefecture(code), code])]
  return steps.flatMap((step) => regionNames[step] ?? [])
}

/** The codes of every province, in order. */
export const provinces: readonly string[] = codes.filter(
  (code) => code.endsWith('0000') && code !== country,
)

/** The codes of Yunnan's 16 州市, in order. */
export const prefectures: readonly string[] = codes.filter(
  (code) => code.startsWith('53') && code.endsWith('00') && code !== yunnan,
)

/** The codes of a 州市's counties, in order; none for a place that is no 州市 of Yunnan. */
export const countiesOf = (code: string): readonly string[] =>
  prefectures.includes(code)
    ? codes.filter((county) => prefecture(county) === code && county !== code)
    : []
