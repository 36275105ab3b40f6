import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Facts } from '@cgt/shared/eligibility/fact'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { loadCatalogue } from '../../functions/catalogue/load-catalogue.ts'
import { pick, random } from '../eligibility/workload.ts'
import type { CatalogueWork, Person } from './people.ts'

const PEOPLE = 400
/** Everybody asks of one day, as people do. */
const TODAY = '2025-09-01'
const TOLD_SHARE = 0.8

/** Writes the real rules with people made up of two cases' facts each, some of them not told; no two alike. */
export function writeWork(): string {
  const { pack, cases } = loadCatalogue()
  const known = [...cases.values()].flat().map(({ facts }) => facts)
  const next = random(20261125)
  const told = new Set<string>()
  const people: Person[] = []
  while (people.length < PEOPLE) {
    const both = Object.entries({ ...pick(next, known), ...pick(next, known) })
    const facts: Facts = Object.fromEntries(both.filter(() => next() < TOLD_SHARE))
    const text = JSON.stringify(facts)
    if (told.has(text) || !readFacts(pack.facts, facts).ok) continue
    told.add(text)
    people.push({ facts, asOf: TODAY })
  }
  const work: CatalogueWork = { pack, people }
  const folder = join(import.meta.dirname, '../dist')
  const file = join(folder, 'work.json')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(work))
  return file
}
