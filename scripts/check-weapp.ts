// The static gate over dist/weapp: WeChat's own WXML and WXSS compilers, package sizes, syntax, globals.
import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { parse } from 'acorn'

const limits = { main: 800 * 1024, subpackage: 500 * 1024 }
// Absent in WeChat's app service; Taro provides its own of the others.
const bannedGlobals = ['eval', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB']

export interface WeappReport {
  readonly problems: readonly string[]
  /** Bytes on disk, as WeChat counts them: the main package under `main`, the others by root. */
  readonly sizes: Readonly<Record<string, number>>
}

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

const filesBelow = (folder: string, base = folder): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name), base)
      : [relative(base, join(folder, entry.name))],
  )

function compile(dist: string, compiler: 'wcc' | 'wcsc', args: readonly string[]): string[] {
  const home = dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json'))
  const binary = join(home, 'bin/linux', compiler)
  chmodSync(binary, 0o755)
  try {
    execFileSync(binary, [...args, '-o', '/dev/null'], { cwd: dist, stdio: 'pipe' })
    return []
  } catch (error) {
    return [`${compiler}: ${String((error as { stderr?: Buffer }).stderr ?? error)}`]
  }
}

function syntaxProblems(file: string, source: string): string[] {
  const problems: string[] = []
  try {
    parse(source, { ecmaVersion: 2018, sourceType: 'script', allowReturnOutsideFunction: true })
  } catch (error) {
    problems.push(`${file}: newer than ES2018: ${(error as Error).message}`)
  }
  for (const name of bannedGlobals)
    if (new RegExp(`(?<![.\\w$'"])${name}\\s*[.(]`).test(source))
      problems.push(`${file}: uses ${name}`)
  return problems
}

/** Everything that would be refused on upload, or break on a phone, found without WeChat's tools. */
export function checkWeapp(dist: string): WeappReport {
  const files = filesBelow(dist)
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson
  const roots = (app.subPackages ?? []).map(({ root }) => root)
  const ending = (...ends: string[]) =>
    files.filter((file) => ends.some((end) => file.endsWith(end)))
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
  const problems = [
    ...compile(dist, 'wcc', ending('.wxml', '.wxs')),
    ...compile(dist, 'wcsc', ['-lc', ...ending('.wxss')]),
    ...pages.flatMap((page) =>
      ['.js', '.wxml', '.json']
        .filter((end) => !files.includes(page + end))
        .map((end) => `missing ${page}${end}`),
    ),
    ...ending('.js').flatMap((file) =>
      syntaxProblems(file, readFileSync(join(dist, file), 'utf8')),
    ),
  ]
  const counted = files.filter((file) => !/\.(map|LICENSE\.txt)$|^project\./.test(file))
  const rootOf = (file: string) => roots.find((root) => file.startsWith(`${root}/`)) ?? 'main'
  const sizes: Record<string, number> = {}
  for (const file of counted)
    sizes[rootOf(file)] = (sizes[rootOf(file)] ?? 0) + statSync(join(dist, file)).size
  for (const [name, size] of Object.entries(sizes)) {
    const limit = name === 'main' ? limits.main : limits.subpackage
    if (size > limit) problems.push(`package ${name}: ${size} bytes, at most ${limit}`)
  }
  return { problems, sizes }
}

if (process.argv[1] === import.meta.filename) {
  const { problems, sizes } = checkWeapp(resolve(process.argv[2] ?? 'miniapp/dist/weapp'))
  console.table(sizes)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}
