import { country, regionName, regionPath } from '@cgt/shared/values/region'

const peoples =
  /(?:彝族|哈尼族|壮族|苗族|傣族|白族|景颇族|傈僳族|藏族|回族|瑶族|佤族|拉祜族|布朗族|纳西族|普米族|独龙族|怒族)+自治(州|县)$/

/** As people say it: 红河州, 维西县. */
export const shortPlace = (code: string): string => regionName(code).replace(peoples, '$1')

/** 迪庆州 · 维西县; 云南省; 全国. */
export function placeName(code: string): string {
  if (code === country) return '全国'
  const path = regionPath(code).map((name) => name.replace(peoples, '$1'))
  return (path.length > 1 ? path.slice(1) : path).join(' · ') || code
}
