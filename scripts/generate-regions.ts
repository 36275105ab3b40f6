// Writes shared/src/values/region-names.ts from the administrative divisions that @vant/area-data ships.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { areaList } = createRequire(join(import.meta.dirname, '../functions/package.json'))(
  '@vant/area-data',
) as { areaList: Record<'province_list' | 'city_list' | 'county_list', Record<string, string>> }

const yunnan = (code: string): boolean => code.startsWith('53')
// the one place outside Yunnan below a province that the catalogue names
const named = ['370200']

const entries = [
  ['100000', '全国'],
  ...Object.entries(areaList.province_list),
  ...Object.entries(areaList.city_list).filter(([code]) => yunnan(code) || named.includes(code)),
  ...Object.entries(areaList.county_list).filter(([code]) => yunnan(code)),
].sort(([a = ''], [b = '']) => (a < b ? -1 : 1))

const lines = entries.map(([code, name]) => `  '${code}': '${name}',`)

/** Where the data is written. */
export const regionNamesFile = join(import.meta.dirname, '../shared/src/values/region-names.ts')

/** The data as source text. */
export const regionNamesSource = `// Written by scripts/generate-regions.ts; edit that, not this.

/** GB/T 2260: the provinces, and Yunnan's 16 州市 and 129 counties. */
export const regionNames: Readonly<Record<string, string>> = {
${lines.join('\n')}
}
`

if (process.argv[1] === import.meta.filename) writeFileSync(regionNamesFile, regionNamesSource)
