import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const installedLock = (root) => join(root, 'node_modules/.installed-lock')

/** Installs exactly what the lockfile says, unless it is installed already. */
export function installDependencies(root, say = console.log) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const mark = installedLock(root)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  say('正在安装依赖(第一次约 2 分钟)…')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('依赖没有装上:请检查网络或 npm 的设置,再运行一次。')
  writeFileSync(mark, lock)
}
