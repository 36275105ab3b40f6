// `npm run bench`: peers side by side, in one run. `--json` prints one object and nothing else.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { installDependencies } from '../scripts/setup/dependencies.mjs'

const root = resolve(import.meta.dirname, '..')
const here = import.meta.dirname
const say = (text) => process.stderr.write(`${text}\n`)

try {
  await installDependencies(root, say)
  if (!existsSync(join(here, 'node_modules/publicodes'))) {
    say('正在安装用来对比的引擎…')
    const args = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error']
    const { status } = spawnSync('npm', args, { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) throw new Error('用来对比的引擎没有装上:请检查网络,再运行一次。')
  }
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/tsx'),
    [join(here, 'report.ts'), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
