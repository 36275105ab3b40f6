import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
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
const font = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'

// Made for Lambda: told that it is there, it brings the system's libraries as well.
function unpack(home, into) {
  const program = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: home,
    env: { ...process.env, TMPDIR: into, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('Chromium 没能解开：请删掉 .data/browser，再运行一次。')
  const fonts = join(into, 'fonts')
  copyFileSync(join(home, 'node_modules', font), join(fonts, 'NotoSansSC.ttf'))
  writeFileSync(
    join(fonts, 'fonts.conf'),
    `<fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>\n`,
  )
  const starter = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export FONTCONFIG_PATH="$here/fonts" LD_LIBRARY_PATH="$here/al2023/lib"
exec "$here/chromium" "$@"
`
  writeFileSync(join(into, 'start'), starter, { mode: 0o755 })
}

// Where Debian's packages cannot be had, the registry carries a browser and a font.
async function installFromRegistry(root, say) {
  const home = join(root, '.data/browser')
  const unpacked = join(home, 'unpacked')
  if (existsSync(join(unpacked, 'start'))) return join(unpacked, 'start')
  say('· 从 npm 安装 Chromium 和中文字体')
  mkdirSync(unpacked, { recursive: true })
  if (!(await npm(['install', '--prefix', home, '--ignore-scripts', ...packages], home)))
    throw new Error('Chromium 没能装好：请安装 chromium 和 fonts-noto-cjk，再运行一次。')
  unpack(home, unpacked)
  return join(unpacked, 'start')
}

/** Path of a Chromium that can draw Chinese, installing one where there is none. */
export async function ensureChromium(root, say = console.log) {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  if (!systemChromium() || !hasChineseFont()) installFromDebian(say)
  const path = systemChromium()
  return path && hasChineseFont() ? path : installFromRegistry(root, say)
}
