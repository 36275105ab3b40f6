import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { builtinTags } from './runner/builtin-tags.ts'

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: {
    readonly color: string
    readonly selectedColor: string
    readonly list: readonly { readonly pagePath: string; readonly text: string }[]
  }
  readonly window?: { readonly navigationBarTitleText?: string }
}

export interface PageJson {
  readonly navigationBarTitleText?: string
  readonly usingComponents?: Readonly<Record<string, string>>
}

/** A weapp build as one JSON value that the runner in the browser can boot. */
export interface WeappPayload {
  readonly app: AppJson
  readonly pages: readonly string[]
  readonly json: Readonly<Record<string, PageJson>>
  readonly js: Readonly<Record<string, string>>
  readonly css: Readonly<Record<string, string>>
  /** Source of the compiled templates: an expression that gives the group list. */
  readonly templates: string
  readonly warnings: readonly string[]
}

interface TemplateGroup {
  addTmpl(path: string, source: string): readonly { message?: string }[] | undefined
  addScript(path: string, source: string): void
  getTmplGenObjectGroups(): string
}

const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler') as {
  TmplGroup: new () => TemplateGroup
}

const builtin = new Set<string>(builtinTags)

// Built-in tags are rendered as `wx-view` …, so that no HTML element of that name takes part.
const renameTags = (wxml: string) =>
  wxml.replace(/<(\/?)([a-zA-Z][\w-]*)/g, (whole, slash: string, tag: string) =>
    builtin.has(tag) ? `<${slash}wx-${tag}` : whole,
  )

const renameSelectors = (css: string) =>
  css.replace(
    /(^|[}\s,>+~])(page|[a-z][a-z-]*)(?=[\s,.:{>+~[#])(?=[^{}]*\{)/g,
    (whole, before: string, tag: string) => {
      if (tag === 'page') return `${before}.wx-page`
      return builtin.has(tag) ? `${before}wx-${tag}` : whole
    },
  )

function filesBelow(folder: string, base = folder): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name), base)
      : [relative(base, join(folder, entry.name)).replace(/\\/g, '/')],
  )
}

function readWxss(dist: string, file: string, width: number, seen: Set<string>): string {
  const path = join(dist, file)
  if (!existsSync(path) || seen.has(path)) return ''
  seen.add(path)
  const imported = readFileSync(path, 'utf8').replace(
    /@import\s+["']([^"']+)["'];?/g,
    (_, to: string) => readWxss(dist, join(dirname(file), to), width, seen),
  )
  return renameSelectors(imported).replace(
    /(-?\d*\.?\d+)rpx/g,
    (_, n: string) => `${((Number(n) * width) / 750).toFixed(3)}px`,
  )
}

/** Reads a weapp build for a screen of `width` CSS pixels; the files are taken as they are. */
export function readWeapp(dist: string, width = 375): WeappPayload {
  const files = filesBelow(dist)
  const read = (file: string) => readFileSync(join(dist, file), 'utf8')
  const group = new TmplGroup()
  const warnings: string[] = []
  for (const file of files) {
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -4), read(file))
    if (!file.endsWith('.wxml')) continue
    for (const warning of group.addTmpl(file.slice(0, -5), renameTags(read(file))) ?? [])
      warnings.push(`${file}: ${warning.message ?? JSON.stringify(warning)}`)
  }
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
    pages,
    json: Object.fromEntries(
      of('.json').map((file) => [file.slice(0, -5), JSON.parse(read(file))]),
    ),
    js: Object.fromEntries(of('.js').map((file) => [file, read(file)])),
    css: Object.fromEntries(
      ['app', ...pages].map((page) => [page, readWxss(dist, `${page}.wxss`, width, new Set())]),
    ),
    templates: group.getTmplGenObjectGroups(),
    warnings,
  }
}
