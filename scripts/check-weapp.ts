// The static gate over dist/weapp: WeChat's own WXML and WXSS compilers, package sizes, syntax, names.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { privateUses } from '../miniapp/src/platform/private-uses.ts'
import { compileViews } from './weapp/compile-views.ts'
import { type Declared, privacyProblems } from './weapp/privacy-problems.ts'
import { scriptProblems } from './weapp/script-problems.ts'

const limits = { main: 800 * 1024, subpackage: 500 * 1024 }

export interface WeappReport {
  readonly problems: readonly string[]
  /** Bytes on disk, as WeChat counts them: the main package under `main`, the others by root. */
  readonly sizes: Readonly<Record<string, number>>
}

interface AppJson {
  readonly __usePrivacyCheck__?: boolean
  readonly themeLocation?: string
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: {
    readonly list: readonly { readonly iconPath?: string; readonly selectedIconPath?: string }[]
  }
}

const filesBelow = (folder: string, base = folder): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name), base)
      : [relative(base, join(folder, entry.name))],
  )

/** Every file that app.json speaks of. */
function filesNamed({ pages, subPackages = [], tabBar }: AppJson): readonly string[] {
  const all = [
    ...pages,
    ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
  const icons = (tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) => [
    iconPath,
    selectedIconPath,
  ])
  return [
    ...all.flatMap((page) => ['.js', '.wxml', '.json'].map((end) => page + end)),
    ...icons.filter((icon) => icon !== undefined),
  ]
}

type Themes = Readonly<Record<string, Readonly<Record<string, string>>>>

/** `@home` is another file by day and by night; a theme that does not say which is itself at fault. */
const filesMeant = (named: string, themes: Themes): readonly string[] =>
  named.startsWith('@')
    ? ['light', 'dark'].map((theme) => themes[theme]?.[named.slice(1)] ?? `${named} (${theme})`)
    : [named]

function measure(dist: string, files: readonly string[], { subPackages = [] }: AppJson) {
  const sizes: Record<string, number> = { main: 0 }
  for (const file of files) {
    if (/\.(map|LICENSE\.txt)$|^project\./.test(file)) continue
    const { root = 'main' } = subPackages.find(({ root }) => file.startsWith(`${root}/`)) ?? {}
    sizes[root] = (sizes[root] ?? 0) + statSync(join(dist, file)).size
  }
  return sizes
}

const tooLarge = (sizes: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(sizes).flatMap(([name, size]) => {
    const limit = name === 'main' ? limits.main : limits.subpackage
    return size > limit ? [`package ${name}: ${size} bytes, at most ${limit}`] : []
  })

/** Everything that would be refused on upload, or break on a phone, found without WeChat's tools. */
export function checkWeapp(dist: string, declared: Declared = privateUses): WeappReport {
  // Taro says a wrong setting aloud, builds nothing, and ends as if all were well.
  if (!existsSync(join(dist, 'app.json')))
    return { problems: [`there is no app.json in ${dist}: nothing was built`], sizes: {} }
  const files = filesBelow(dist)
  const read = (file: string) => readFileSync(join(dist, file), 'utf8')
  const app = JSON.parse(read('app.json')) as AppJson
  const themes: Themes = app.themeLocation ? JSON.parse(read(app.themeLocation)) : {}
  const sizes = measure(dist, files, app)
  const problems = [
    ...filesNamed(app)
      .flatMap((named) => filesMeant(named, themes))
      .filter((file) => !files.includes(file))
      .map((file) => `missing ${file}`),
    ...compileViews(dist, files),
    ...files
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => scriptProblems(file, read(file))),
    ...privacyProblems({ files, read, asks: app.__usePrivacyCheck__ === true }, declared),
    ...tooLarge(sizes),
  ]
  return { problems, sizes }
}

if (process.argv[1] === import.meta.filename) {
  const { problems, sizes } = checkWeapp(resolve(process.argv[2] ?? 'miniapp/dist/weapp'))
  console.table(
    Object.entries(sizes).map(([name, bytes]) => ({
      package: name,
      bytes,
      most: name === 'main' ? limits.main : limits.subpackage,
    })),
  )
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}
