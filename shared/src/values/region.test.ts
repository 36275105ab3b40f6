import { describe, expect, it } from 'vitest'
import { countiesOf, prefectures, provinces, regionName, regionPath } from './region.ts'

describe('regions', () => {
  it('hold 16 prefectures and 129 counties of Yunnan, each under its prefecture', () => {
    expect(prefectures).toHaveLength(16)
    expect(prefectures.flatMap(countiesOf)).toHaveLength(129)
  })

  it('hold every province once and the country apart', () => {
    expect(provinces).toContain('530000')
    expect(provinces).not.toContain('100000')
    expect(new Set(provinces.map(regionName)).size).toBe(provinces.length)
  })

  it('name a county and the way down to it', () => {
    expect(regionName('533423')).toBe('维西傈僳族自治县')
    expect(regionPath('533423')).toEqual(['云南省', '迪庆藏族自治州', '维西傈僳族自治县'])
    expect(regionPath('530100')).toEqual(['云南省', '昆明市'])
    expect(regionPath('530000')).toEqual(['云南省'])
    expect(regionName('100000')).toBe('全国')
  })

  it('name an unknown county by what holds it', () => {
    expect(regionName('440106')).toBe('广东省')
    expect(regionName('990000')).toBe('990000')
    expect(countiesOf('533423')).toEqual([])
  })
})
