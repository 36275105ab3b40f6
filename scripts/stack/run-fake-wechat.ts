import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

interface Line {
  readonly origin?: string
  readonly phone?: string
  readonly code?: string
}

/** Runs the stand-in for WeChat in a process of its own, as WeChat is. */
export async function runFakeWechat(onMessage: (phone: string, code: string) => void) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'fake-wechat.ts')],
    { cwd: join(import.meta.dirname, '../..'), stdio: ['pipe', 'pipe', 'inherit'], detached: true },
  )
  const exit = once(child, 'exit')
  const origin = await new Promise<string>((resolve, reject) => {
    exit.then(() => reject(new Error('微信替身没能启动。')))
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as Line
      if (line.origin) resolve(line.origin)
      if (line.phone && line.code) onMessage(line.phone, line.code)
    })
  })
  return {
    origin,
    stop: async () => {
      child.stdin.end()
      await exit
    },
  }
}
