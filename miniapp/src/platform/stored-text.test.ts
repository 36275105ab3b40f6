import { expect, it } from 'vitest'
import { phone } from '../testing/taro'
import { readText, writeText } from './stored-text'

const long = '政策'.repeat(300_000)

it('gives a long text back as it was', () => {
  expect(writeText('text', 'one', long)).toBe(true)
  expect(readText('text')).toEqual({ name: 'one', text: long })
})

it('keeps the former text when the new one does not fit', () => {
  writeText('text', 'one', long)
  phone.refuses = (key) => key === 'text.two.2'
  expect(writeText('text', 'two', `${long}更多`)).toBe(false)
  expect(readText('text')?.name).toBe('one')
  expect(Array.from(phone.storage.keys()).some((key) => key.startsWith('text.two'))).toBe(false)
})

it('removes the parts of a text that was replaced', () => {
  writeText('text', 'one', long)
  writeText('text', 'two', '短')
  expect(Array.from(phone.storage.keys()).sort()).toEqual(['text', 'text.two.0'])
})
