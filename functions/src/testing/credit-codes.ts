import { isCreditCode } from '@cgt/shared/values/credit-code'

const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A 统一社会信用代码 that is right; another for every number. */
export function creditCodeOf(n: number): string {
  const first = `91530000MA${String(n).padStart(7, '0')}`
  const last = [...letters].find((letter) => isCreditCode(first + letter))
  return first + last
}
