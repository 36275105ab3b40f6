import { readCreditCode } from '@cgt/shared/values/credit-code'

/** What to do about a 统一社会信用代码 as typed; nothing when it is right. */
export function codeFault(typed: string): string | undefined {
  const read = readCreditCode(typed)
  if ('code' in read) return undefined
  if (read.fault === 'letter')
    return /[IOSVZ]/.test(read.letter)
      ? `第 ${read.at} 位是字母 ${read.letter}，代码里没有这个字母，多半是看错了数字。`
      : `第 ${read.at} 位“${read.letter}”不是数字也不是字母，请删掉。`
  if (read.fault === 'check') return '有一位对不上。请对照营业执照，从头逐位核对。'
  return read.missing > 0
    ? `代码一共 18 位，还差 ${read.missing} 位。`
    : `代码一共 18 位，多了 ${-read.missing} 位。`
}

/** The code within what a business licence's QR code says, wherever it stands there. */
export const codeWithin = (scanned: string): string | undefined =>
  (scanned.toUpperCase().match(/[0-9A-Z]{18}/g) ?? []).find(
    (part) => 'code' in readCreditCode(part),
  )
