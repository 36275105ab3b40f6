import { expect, it } from 'vitest'
import { plainParam, toUrl } from './url'

it('leaves out what is not set, and escapes the rest', () => {
  expect(toUrl('/list', { text: '稳岗&%', region: undefined })).toBe(
    '/list?text=%E7%A8%B3%E5%B2%97%26%25',
  )
})

it('gives a parameter back as it was', () => {
  expect(plainParam('%E7%A8%B3%E5%B2%97%26%25')).toBe('稳岗&%')
  expect(plainParam('100%')).toBe('100%')
  expect(plainParam(undefined)).toBeUndefined()
})
