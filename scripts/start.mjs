// npm start: checks the machine, installs what is missing, then hands over to scripts/stack/main.ts.
// Plain JavaScript without a dependency: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    refuse(
      `需要 Node 20.19 或更新的版本，现在是 ${process.versions.node}；请升级 Node 后再运行 npm start。`,
    )
}

function checkPlatform() {
  const { platform, arch } = process
  if (process.env.DYNAMODB_ENDPOINT || (platform === 'linux' && arch === 'x64')) return
  refuse(
    `内嵌数据库没有 ${platform}-${arch} 的版本；请启动 DynamoDB Local，再运行 DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start。`,
  )
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8080' },
        fresh: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      refuse(`端口应是 1 到 65535 的整数，不能是“${values.port}”。`)
    return { port, fresh: values.fresh }
  } catch {
    return refuse('用法：npm start -- [--port 8080] [--fresh]')
  }
}

const canListen = (port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

/** Whether node_modules holds just what the lockfile names; npm leaves its own copy there. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const there = read(installed)
  return Object.entries(read(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, devOptional, link }]) =>
      !path.includes('node_modules/') ||
      link ||
      there[path]?.version === version ||
      (!there[path] && (optional || devOptional)),
  )
}

function install() {
  if (isInstalled()) return
  console.log('· 安装依赖（第一次约需几分钟）')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) refuse('依赖没能装好：请检查网络，然后再运行 npm start。')
}

checkNode()
checkPlatform()
const options = readOptions()
if (!(await canListen(options.port)))
  refuse(
    `端口 ${options.port} 已被占用；请先停掉占用它的程序，或换一个：npm start -- --port ${options.port + 1}`,
  )
install()
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
const { tsImport } = await import('tsx/esm/api')
const { main } = await tsImport('./stack/main.ts', import.meta.url)
await main(options).catch((error) => refuse(error.message))
