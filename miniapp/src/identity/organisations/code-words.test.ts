import { expect, it } from 'vitest'
import { codeFault, codeWithin } from './code-words'

const right = '91533423MA0000001U'

it('says nothing of a code that is right, however it was typed', () => {
  expect(codeFault(` ${right.toLowerCase()} `)).toBeUndefined()
})

it.each([
  ['9153342', '还差 11 位'],
  [`${right}12`, '多了 2 位'],
  [right.replace('0', 'O'), '第 11 位是字母 O，代码里没有这个字母'],
  ['9153-3423', '第 5 位“-”不是数字也不是字母，请删掉'],
  [right.replace('5', '6'), '从头逐位核对'],
])('says what to do about %s', (typed, words) => {
  expect(codeFault(typed)).toContain(words)
})

it('finds the code within what a licence’s QR code says, and nothing where there is none', () => {
  expect(codeWithin(`https://example.gov.cn/q?uniscid=${right}&t=1`)).toBe(right)
  expect(codeWithin('https://example.gov.cn/q?id=123456789012345677')).toBeUndefined()
})
