import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { promises } from './promises.ts'

const root = new URL('../../../../', import.meta.url)
const page = readFileSync(new URL('docs/trust.md', root), 'utf8')
const files = [...page.matchAll(/`([^`\s]+\.test\.tsx?)`/g)].map(([, file = '']) => file)

describe('docs/trust.md', () => {
  it.each(promises)('says: $promise', ({ promise }) => {
    expect(page).toContain(`| ${promise} |`)
  })

  it('names only tests that exist', () => {
    expect(files).not.toEqual([])
    expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
  })
})
