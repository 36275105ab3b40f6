import { describe, expect, it } from 'vitest'
import { isWithin } from '../access/organisation-path.ts'
import { countiesOf, prefectures } from '../values/region.ts'
import { mayStandBelow, pathOfRegion, regionOrganisation } from './organisation.ts'

describe('the tree of organisations', () => {
  it('holds the province, its 16 州市 and its 129 counties, each below its own', () => {
    const counties = prefectures.flatMap((one) => countiesOf(one).map((county) => [one, county]))
    expect([prefectures.length, counties.length]).toEqual([16, 129])
    for (const [prefecture = '', county = ''] of counties) {
      const [upper, path] = [pathOfRegion(prefecture), pathOfRegion(county)]
      expect(isWithin(path ?? '', upper ?? '?')).toBe(true)
      expect(regionOrganisation(county)).toMatchObject({ kind: 'county', path })
    }
    expect(regionOrganisation('530000')).toMatchObject({ kind: 'province', path: '/530000/' })
  })

  it('has no place for what is not of Yunnan, or no region', () => {
    for (const code of ['100000', '510000', '539999', '5334', '']) {
      expect(pathOfRegion(code)).toBeUndefined()
      expect(regionOrganisation(code)).toBeUndefined()
    }
  })

  it('puts a subsidiary below its enterprise, and nothing below a department', () => {
    expect(mayStandBelow('enterprise', 'enterprise')).toBe(true)
    expect(mayStandBelow('grassrootsUnion', 'enterprise')).toBe(true)
    expect(mayStandBelow('enterprise', 'department')).toBe(false)
    expect(mayStandBelow('county', 'county')).toBe(false)
  })
})
