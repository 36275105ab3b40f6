import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { RulePack } from '@cgt/shared/eligibility/policy'
import { loadPack } from '../../catalogue/load-catalogue.ts'

const catalogue = join(import.meta.dirname, '../../catalogue')
const kept = join(import.meta.dirname, '../../../.data/built')

const ruleFiles = (): string[] =>
  ['facts', 'parameters', 'policies'].flatMap((folder) =>
    readdirSync(join(catalogue, folder))
      .filter((name) => name.endsWith('.yaml') && !name.endsWith('.cases.yaml'))
      .sort()
      .map((name) => join(catalogue, folder, name)),
  )

/** The catalogue as its files are now. Reading YAML takes seconds, so it is done once for the same files. */
export function realPack(): RulePack {
  const hash = createHash('sha256')
  for (const file of ruleFiles()) hash.update(readFileSync(file))
  const file = join(kept, `pack-${hash.digest('hex').slice(0, 16)}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as RulePack
  const pack = loadPack()
  mkdirSync(kept, { recursive: true })
  // Renamed into place: other test processes read it at the same time.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(pack))
  renameSync(`${file}.${process.pid}`, file)
  return pack
}
