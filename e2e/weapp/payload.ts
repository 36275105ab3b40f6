import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readWxss } from './style-sheets.ts'
import { compileTemplates } from './templates.ts'

interface AppJson {
  readonly themeLocation?: string
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: {
    readonly color: string
    readonly selectedColor: string
    readonly backgroundColor?: string
    readonly list: readonly {
      readonly pagePath: string
      readonly text: string
      readonly iconPath?: string
      readonly selectedIconPath?: string
    }[]
  }
  readonly window?: {
    readonly navigationBarTitleText?: string
    readonly navigationBarBackgroundColor?: string
    readonly navigationBarTextStyle?: string
  }
}

export interface PageJson {
  readonly navigationBarTitleText?: string
  readonly usingComponents?: Readonly<Record<string, string>>
}

/** A weapp build as one JSON value that the runner in the browser can boot. */
export interface WeappPayload {
  readonly app: AppJson
  /** What the `@names` in `app` stand for by day and by night. */
  readonly themes: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>>
  readonly pages: readonly string[]
  readonly json: Readonly<Record<string, PageJson>>
  readonly js: Readonly<Record<string, string>>
  readonly css: Readonly<Record<string, string>>
  /** Pictures of the package as data addresses, by path. */
  readonly images: Readonly<Record<string, string>>
  /** Source of the compiled templates: an expression that gives the group list. */
  readonly templates: string
  readonly warnings: readonly string[]
}

function filesBelow(folder: string, base = folder): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name), base)
      : [relative(base, join(folder, entry.name)).replace(/\\/g, '/')],
  )
}

/** Reads a weapp build for a screen of `width` CSS pixels; the files are taken as they are. */
export function readWeapp(dist: string, width = 375): WeappPayload {
  if (!existsSync(join(dist, 'app.json')))
    throw new Error('There is no weapp build: npm run build:weapp -w miniapp')
  const files = filesBelow(dist)
  const read = (file: string) => readFileSync(join(dist, file), 'utf8')
  const templates = compileTemplates(files, read)
  const of = (ending: string) => files.filter((file) => file.endsWith(ending))
  const app = JSON.parse(read('app.json')) as AppJson
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root, pages }) =>
      pages.map((page) => `${root}/${page}`.replace(/\/+/g, '/')),
    ),
  ]
  return {
    app,
    themes: app.themeLocation ? JSON.parse(read(app.themeLocation)) : { light: {}, dark: {} },
    pages,
    json: Object.fromEntries(
      of('.json').map((file) => [file.slice(0, -5), JSON.parse(read(file))]),
    ),
    js: Object.fromEntries(of('.js').map((file) => [file, read(file)])),
    css: Object.fromEntries(
      ['app', ...pages].map((page) => [page, readWxss(dist, `${page}.wxss`, width)]),
    ),
    images: Object.fromEntries(
      of('.png').map((file) => [
        file,
        `data:image/png;base64,${readFileSync(join(dist, file)).toString('base64')}`,
      ]),
    ),
    templates: templates.source,
    warnings: templates.warnings,
  }
}
