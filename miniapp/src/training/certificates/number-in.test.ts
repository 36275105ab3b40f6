import { expect, it } from 'vitest'
import { numberIn, numberText } from './number-in'

const number = 'CGT2026M7K3QXT4HRWB'

it.each([
  ['typed off paper', 'cgt2026 m7k3 qxt4 hrwb'],
  ['as it is shown', numberText(number)],
  ['in the address of a QR code', `https://x.cn/#/training/pages/verify/index?number=${number}`],
  ['in a sentence', `我的证书编号是${number}，请核对`],
])('finds a number %s', (_, text) => expect(numberIn(text)).toBe(number))

it.each(['', 'CGT2026', 'CGT2026M7K3QXT4HRWI', '91530000216565371X'])(
  'finds none in «%s»',
  (text) => expect(numberIn(text)).toBeUndefined(),
)
