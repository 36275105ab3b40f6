import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { saveFileInBrowser } from './save-in-browser'

const saved: { name: string; blob: Blob }[] = []

beforeEach(() => {
  let last: Blob
  // jsdom makes no addresses of blobs.
  URL.createObjectURL = (blob) => {
    last = blob as Blob
    return 'blob:one'
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, blob: last })
  })
})
afterEach(() => {
  saved.length = 0
  vi.restoreAllMocks()
})

it.each([
  ['关于我的全部信息-2026-11-29.html', 'text/html;charset=utf-8'],
  ['关于我的全部信息-2026-11-29.json', 'application/json'],
  ['报名.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['说明', 'text/plain;charset=utf-8'],
])('saves %s as %s, with every word of it', async (name, type) => {
  saveFileInBrowser(name, '<p>和师傅</p>')
  const [file] = saved
  expect([saved.length, file?.name, file?.blob.type]).toEqual([1, name, type])
  expect(file?.blob.size).toBe(new TextEncoder().encode('<p>和师傅</p>').length)
})
