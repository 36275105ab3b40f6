import type { ReadIdentityNumber } from './identity-number.ts'

type Fault = Extract<ReadIdentityNumber, { readonly fault: unknown }>['fault']

/** What is wrong with an ID number as typed, and what to do. */
export const identityNumberWords: Readonly<Record<Fault, string>> = {
  shape: '身份证号是 18 位：17 个数字，最后一位是数字或 X，请核对。',
  place: '身份证号开头的地区不对，请核对前六位。',
  birth: '身份证号里的出生日期不对，请核对第 7 到 14 位。',
  check: '身份证号最后一位对不上，请把 18 位都核对一遍。',
}
