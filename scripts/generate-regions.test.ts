import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { regionNamesFile, regionNamesSource } from './generate-regions.ts'

it('the region names are the ones the package ships', () => {
  expect(readFileSync(regionNamesFile, 'utf8')).toBe(regionNamesSource)
})
