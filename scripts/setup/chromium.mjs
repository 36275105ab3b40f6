import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { npm } from './dependencies.mjs'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const systemChromium = () => installed.find((path) => existsSync(path))
const hasChineseFont = () =>
  (spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '').trim() !== ''

function installFromDebian(say) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say('· 安装 Chromium 和中文字体')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: 'ignore', env })
  aptGet('update')
  aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
}

const packages = ['@sparticuz/chromium@153.0.0', '@expo-google-fonts/noto-sans-sc@0.4.3']

// Where Debian's packages cannot be had, the registry carries a browser and a font.
async function installFromRegistry(root, say) {
  const home = join(root, '.data/browser')
  if (!existsSync(join(home, 'node_modules/@sparticuz/chromium'))) {
    say('· 从 npm 安装 Chromium 和中文字体')
    mkdirSync(home, { recursive: true })
    if (!(await npm(['install', '--prefix', home, '--ignore-scripts', ...packages], home)))
      throw new Error('Chromium 没能装好：请安装 chromium 和 fonts-noto-cjk，再运行一次。')
  }
  const require = createRequire(join(home, 'node_modules/'))
  const { default: chromium } = await import(require.resolve('@sparticuz/chromium'))
  await chromium.font(
    require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  )
  return chromium.executablePath()
}

/** Path of a Chromium that can draw Chinese, installing one where there is none. */
export async function ensureChromium(root, say = console.log) {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  if (!systemChromium() || !hasChineseFont()) installFromDebian(say)
  const path = systemChromium()
  return path && hasChineseFont() ? path : installFromRegistry(root, say)
}
