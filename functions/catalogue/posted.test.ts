import { facts } from '@cgt/shared/values/fact-input'
import { expect, it } from 'vitest'
import { loadCatalogue } from './load-catalogue.ts'

const { cases } = loadCatalogue()
const posted = [...cases].flatMap(([id, list]) => list.map((one) => ({ ...one, id })))

it('whatever a case says of somebody, the cloud would take from them', () => {
  expect(posted.length).toBeGreaterThan(500)
  const refused = posted.filter((one) => !facts.safeParse(one.facts).success)
  expect(refused.map(({ id, name }) => `${id}: ${name}`)).toEqual([])
})
