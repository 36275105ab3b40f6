import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scenes } from '../scenes/scenes.ts'
import { violations } from './axe.ts'
import { walkThrough } from './walk-through.ts'

// The walk is long: who is signed in goes it beside those who are not.
const strangers = scenes.filter(({ signedInAs }) => signedInAs === undefined)

describe('every page of who is not signed in, for those who see, hear or move otherwise (WCAG 2.2 AA)', () => {
  const stand = walkThrough(strangers, '13900000301')

  it('leaves no page of the app out', () => {
    const app = JSON.parse(readFileSync('miniapp/dist/weapp/app.json', 'utf8')) as {
      readonly pages: readonly string[]
      readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
    }
    const inPackages = app.subPackages.flatMap(({ root, pages }) =>
      pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
    )
    const pages = [...app.pages, ...inPackages]
    const shown = scenes.map(({ path }) => path.slice(1).split('?')[0] ?? '')
    // An address that leads nowhere shows the page that says so.
    const nowhere = shown.some((path) => !pages.includes(path)) ? ['pages/not-found/index'] : []
    const left = pages.filter((page) => ![...shown, ...nowhere].includes(page))
    expect(left).toEqual([])
  })

  it('would be told of words too pale to read', async () => {
    const [first] = strangers
    if (!first) throw new Error('no scene')
    const page = await stand(first)
    await page.addStyleTag({ content: '.look .t-lead { color: #c8c8c8 }' })
    expect(await violations(page)).toEqual([expect.stringMatching(/^color-contrast:/)])
  })
})
