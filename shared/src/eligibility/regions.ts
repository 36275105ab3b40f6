/** The codes that lie within a region, as one range: 530100 is 530100 … 530199, 100000 is everything. */
export function regionRange(code: number): readonly [number, number] {
  if (code === 100000) return [0, 999999]
  if (code % 10000 === 0) return [code, code + 9999]
  return code % 100 === 0 ? [code, code + 99] : [code, code]
}

/** The region itself and all it lies in, nearest first: 县 → 州 → 省 → 国. */
export function regionsUp(code: number): readonly number[] {
  const chain = [code, code - (code % 100), code - (code % 10000), 100000]
  return chain.filter((region, i) => chain.indexOf(region) === i)
}
