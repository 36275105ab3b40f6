import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onFreePort } from '../free-port.ts'
import { endStore, runStore } from './run.ts'
import { layTemplate } from './template.ts'

export interface EmbeddedStore {
  readonly endpoint: string
  /** Nothing was in the folder before. */
  readonly isNew: boolean
  readonly stop: () => Promise<void>
}

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** A launcher that was killed leaves its store behind, and two on one file lose data. */
function reap(pidFile: string, file: string): void {
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8'))
  const command = commandOf(pid)
  if (command.includes('dynoxide') && command.includes(file)) process.kill(pid, 'SIGKILL')
  rmSync(pidFile, { force: true })
}

/** Keeps one store on one file alive, started again on the same port when it aborts. */
async function supervise(port: number, file: string, pidFile: string) {
  let stopping = false
  let running: Promise<ChildProcess>
  const launch = async () => {
    const child = await runStore(port, file)
    writeFileSync(pidFile, String(child.pid))
    child.once('exit', () => {
      if (stopping) return
      running = launch()
      running.catch(() => undefined)
    })
    return child
  }
  running = launch()
  await running
  return async () => {
    stopping = true
    await running.then(endStore, () => undefined)
    rmSync(pidFile, { force: true })
  }
}

/** A store that keeps its data in `folder` from one start to the next, unless it is to be `fresh`. */
export async function startPersistentStore(folder: string, fresh = false): Promise<EmbeddedStore> {
  mkdirSync(folder, { recursive: true })
  const [file, pidFile] = [join(folder, 'store.db'), join(folder, 'store.pid')]
  reap(pidFile, file)
  if (fresh) for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true })
  const isNew = !existsSync(file)
  if (isNew) await layTemplate(file)
  return onFreePort(async (port) => {
    const stop = await supervise(port, file, pidFile)
    return { endpoint: `http://127.0.0.1:${port}`, isNew, stop }
  })
}

const memoryFolder = () => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir())

/** An empty store of one's own, gone when stopped. */
export async function startTemporaryStore(): Promise<EmbeddedStore> {
  const folder = mkdtempSync(join(memoryFolder(), 'changaitong-'))
  const store = await startPersistentStore(folder)
  return {
    ...store,
    stop: async () => {
      await store.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
