import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installDependencies } from '../setup/dependencies.mjs'
import { platformComplaint } from '../setup/platform.mjs'
import { whenStarterDies } from './starter.mjs'

const root = join(import.meta.dirname, '../..')

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8080' },
        data: { type: 'string', default: join(root, '.data/town') },
        fresh: { type: 'boolean', default: false },
      },
    })
    return { ...values, port: Number(values.port) }
  } catch {
    throw new Error('用法：npm start -- [--port 8080] [--data 文件夹] [--fresh]')
  }
}

const canListen = (port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

async function checkPort(port) {
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error('端口应是 1 到 65535 的整数（0 是任选一个）：npm start -- --port 8080')
  if (!(await canListen(port)))
    throw new Error(
      `端口 ${port} 已被占用；请先停掉占用它的程序，或换一个：npm start -- --port ${port + 1}`,
    )
}

/** Calls `end` once, on a signal or when whoever started or reads this is gone. */
function onceAsked(end) {
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    console.log('\n正在停止……')
    end()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask)
  process.stdout.on('error', ask)
  whenStarterDies(ask)
}

/** Checks, installs, starts; one sentence and exit 1 when it cannot. Ends on Ctrl-C. */
export async function launch() {
  let stop = async () => {}
  onceAsked(() => stop().finally(() => process.exit(0)))
  try {
    const complaint = platformComplaint()
    if (complaint) throw new Error(complaint)
    const options = readOptions()
    await checkPort(options.port)
    await installDependencies(root)
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
    const { tsImport } = await import('tsx/esm/api')
    const { main } = await tsImport('./main.ts', import.meta.url)
    await main(options, (how) => {
      stop = how
    })
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
