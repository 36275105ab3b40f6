import { expect, it } from 'vitest'
import { prose } from './prose'

it.each([
  ['证书核发之日起12个月内;政策至2025-12-31', '证书核发之日起12个月内；政策至2025年12月31日'],
  ['按年度公告(大理市2022年为2022-08-20前)', '按年度公告（大理市2022年为2022年8月20日前）'],
  ['在职参保,或正在领失业保险金', '在职参保，或正在领失业保险金'],
  ['可领 1000/1500/2000 元;原则上每人每年1次', '可领 1000/1500/2000 元；原则上每人每年1次'],
  ['见 http://a.gov.cn/x,y?z=1', '见 http://a.gov.cn/x,y?z=1'],
  ['¥1,500', '¥1,500'],
])('writes «%s» as Chinese is written', (text, written) => {
  expect(prose(text)).toBe(written)
})

it('sets both brackets of a pair alike', () => {
  expect(prose('补贴(云南 2025)和(3年)内')).toBe('补贴（云南 2025）和（3年）内')
})
