import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { signalGroup } from './process-group.mjs'

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** Whether node_modules holds just what the lockfile names; npm leaves its own copy there. */
function isInstalled(root) {
  const copy = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(copy)) return false
  const there = packagesIn(copy)
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, devOptional, link }]) =>
      !path.includes('node_modules/') ||
      link ||
      there[path]?.version === version ||
      (!there[path] && (optional || devOptional)),
  )
}

/**
 * Runs npm; it ends with this process, however that ends.
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<boolean>} whether it did what it was asked
 */
export function npm(args, cwd) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const child = spawn('npm', [...args, ...quiet], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  const endWithUs = () => signalGroup(child.pid, 'SIGTERM')
  process.once('exit', endWithUs)
  return new Promise((done) => {
    child.once('error', () => done(false))
    child.once('close', (code) => done(code === 0))
  }).finally(() => process.off('exit', endWithUs))
}

/** How many packages of the lockfile are in place, and of how many; those for some machines only are left out. */
function countPackages(root) {
  const paths = Object.entries(packagesIn(join(root, 'package-lock.json')))
    .filter(
      ([path, { link, optional, devOptional }]) =>
        path.includes('node_modules/') && !link && !optional && !devOptional,
    )
    .map(([path]) => path)
  const there = paths.filter((path) => existsSync(join(root, path, 'package.json')))
  return [there.length, paths.length]
}

/** Says every 15 seconds how far an installation has come, for npm is silent where it is no terminal. */
function sayHowFar(root, say) {
  const startedAt = performance.now()
  const timer = setInterval(() => {
    const [there, all] = countPackages(root)
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    say(`  已装 ${there} / ${all} 个包，${seconds} 秒`)
  }, 15_000)
  return () => clearInterval(timer)
}

/** Installs exactly what the lockfile says, unless it is installed already. Throws a sentence. */
export async function installDependencies(root, say = console.log) {
  if (isInstalled(root)) return
  say('· 安装依赖（第一次约需几分钟）')
  const enough = sayHowFar(root, say)
  const isDone = await npm(['ci'], root).finally(enough)
  if (!isDone) throw new Error('依赖没能装好：请检查网络或 npm 的设置，再运行一次。')
}
