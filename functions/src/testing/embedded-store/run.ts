import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { storeBinary } from './binary.ts'

async function healthy(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    await answer.text()
    return answer.ok
  } catch {
    return false
  }
}

/** A minute at least: other programs may keep the machine busy. */
const mostTries = 12_000

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** What a person is told of a program that ended at once. A file that is none of its own it leaves alone. */
const whyNot = (said: string, file?: string): string =>
  file && said.includes('not a valid SQLite')
    ? `${file} 打不开，可能坏了，没有改动它；请换上备份，或用 npm start -- --fresh 重新开始。`
    : `内嵌数据库没能启动：${said.trim()}`

/** Starts the program on a port and a file (none: memory) and waits until it answers. */
export async function runStore(port: number, file?: string): Promise<ChildProcess> {
  const args = ['--port', String(port), ...(file ? ['--db-path', file] : [])]
  const child = spawn(storeBinary(), args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Out of reach of Ctrl-C: its starter ends it, last.
    detached: true,
  })
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  child.once('exit', () => process.off('exit', killWithUs))
  let said = ''
  child.stderr?.on('data', (text) => {
    said = (said + text).slice(-500)
  })
  // Whoever else answers on this port is not the program that was started.
  const isOurs = () => said.includes(`listening on http://127.0.0.1:${port}`)
  for (let tries = 0; tries < mostTries; tries++) {
    if (ended(child)) throw new Error(whyNot(said, file))
    if (isOurs() && (await healthy(port))) return child
    await pause(5)
  }
  child.kill('SIGKILL')
  throw new Error('内嵌数据库 60 秒内没有回应。')
}

/** Asks the program to end, and waits until it has. */
export async function endStore(child: ChildProcess): Promise<void> {
  if (ended(child)) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}
