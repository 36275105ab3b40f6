import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '../../functions/catalogue/load-catalogue.ts'
import type { CatalogueWork } from './people.ts'

/** Writes the real rules with the person of each policy's first case: made up, and told as people tell. */
export function writeWork(): string {
  const { pack, cases } = loadCatalogue()
  const firsts = [...cases.values()].flatMap(([first]) => first ?? [])
  const work: CatalogueWork = { pack, people: firsts.map(({ facts, asOf }) => ({ facts, asOf })) }
  const folder = join(import.meta.dirname, '../dist')
  const file = join(folder, 'work.json')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(work))
  return file
}
