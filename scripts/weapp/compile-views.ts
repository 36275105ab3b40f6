import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac' }

function run(dist: string, name: 'wcc' | 'wcsc', args: readonly string[]): readonly string[] {
  const folder = folders[process.platform]
  if (!folder) return [`WeChat's ${name} does not run on ${process.platform}: nothing was compiled`]
  const home = dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json'))
  const compiler = join(home, 'bin', folder, name)
  // The package ships them without the right to run.
  chmodSync(compiler, 0o755)
  try {
    execFileSync(compiler, [...args, '-o', '/dev/null'], { cwd: dist, stdio: 'pipe' })
    return []
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: Buffer }
    return [`${name}: ${stderr?.toString().trim() || message}`]
  }
}

/** What WeChat's own compilers of WXML, WXS and WXSS say against the files of a build. */
export function compileViews(dist: string, files: readonly string[]): readonly string[] {
  const ending = (pattern: RegExp) => files.filter((file) => pattern.test(file))
  return [
    ...run(dist, 'wcc', ending(/\.(wxml|wxs)$/)),
    ...run(dist, 'wcsc', ['-lc', ...ending(/\.wxss$/)]),
  ]
}
