import { country, regionPath } from '@cgt/shared/values/region'

/** 迪庆藏族自治州 · 维西傈僳族自治县; 云南省; 全国. */
export function placeName(code: string): string {
  if (code === country) return '全国'
  const path = regionPath(code)
  return (path.length > 1 ? path.slice(1) : path).join(' · ') || code
}
