import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onFreePort } from '../../functions/src/testing/free-port.ts'
import { signalGroup } from '../setup/process-group.mjs'

export interface RunningCloud {
  readonly origin: string
  /** Where a function is run by its name. */
  readonly lambdaOrigin: string
  readonly stop: () => Promise<void>
}

export interface CloudSurroundings {
  readonly root: string
  /** Remembers the group, for a next start to end it where this one was killed. */
  readonly pidFile?: string
  readonly storeEndpoint: string
  readonly wechatOrigin: string
  readonly onProgress?: (words: string) => void
}

/** Ends a whole process group: the emulator leaves its port taken when only its leader is told. */
async function endGroup(group: number): Promise<void> {
  signalGroup(group, 'SIGTERM')
  for (let tries = 0; signalGroup(group, 0); tries++) {
    if (tries === 100) signalGroup(group, 'SIGKILL')
    await pause(20)
  }
}

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** A launcher that was killed leaves its cloud behind. */
async function reap(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8'))
  if (commandOf(pid).includes('serverless')) await endGroup(pid)
  rmSync(pidFile, { force: true })
}

const bundles = (root: string) => join(root, '.data/bundles')

/** And the bundles it ran, in a folder named by the launcher. */
function sweepBundles(root: string): void {
  if (!existsSync(bundles(root))) return
  for (const name of readdirSync(bundles(root)))
    if (/^\d+$/.test(name) && commandOf(Number(name)) === '')
      rmSync(join(bundles(root), name), { recursive: true, force: true })
}

async function answers(origin: string): Promise<boolean> {
  try {
    const answer = await fetch(`${origin}/packs/current`)
    await answer.text()
    return answer.ok
  } catch {
    return false
  }
}

// A busy machine takes minutes for what takes seconds on an idle one.
const startSeconds = 300

async function untilReady(child: ChildProcess, origin: string, said: () => string): Promise<void> {
  const deadline = Date.now() + startSeconds * 1000
  while (!(await answers(origin))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`本地云没能启动：\n${said()}`)
    if (Date.now() > deadline) throw new Error(`本地云 ${startSeconds} 秒内没有就绪：\n${said()}`)
    await pause(50)
  }
}

/** Says every 15 seconds that it is still waited for. */
async function saying<T>(onProgress: (words: string) => void, work: Promise<T>): Promise<T> {
  let seconds = 0
  const timer = setInterval(() => {
    seconds += 15
    onProgress(`本地云还在启动，已 ${seconds} 秒`)
  }, 15_000)
  return work.finally(() => clearInterval(timer))
}

function launch({ root, storeEndpoint, wechatOrigin }: CloudSurroundings, ports: string[]) {
  return spawn(
    process.execPath,
    [
      join(root, 'node_modules/serverless/bin/serverless.js'),
      'offline',
      '--stage',
      'local',
      ...ports,
    ],
    {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DYNAMODB_ENDPOINT: storeEndpoint,
        WECHAT_ORIGIN: wechatOrigin,
        CHANGAITONG_WORK_FOLDER: join('.data', 'bundles', String(process.pid)),
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      },
    },
  )
}

/** Runs the functions as serverless.yml declares them, in a process group of their own. */
export async function runCloud(surroundings: CloudSurroundings): Promise<RunningCloud> {
  const { root, pidFile } = surroundings
  if (pidFile) await reap(pidFile)
  sweepBundles(root)
  return onFreePort((http) => onFreePort((lambda) => runOn(surroundings, http, lambda)))
}

async function runOn(surroundings: CloudSurroundings, http: number, lambda: number) {
  const { root, pidFile, onProgress = () => {} } = surroundings
  const ports = ['--host', '127.0.0.1', '--httpPort', String(http), '--lambdaPort', String(lambda)]
  const child = launch(surroundings, ports)
  const group = child.pid ?? 0
  if (pidFile) {
    mkdirSync(dirname(pidFile), { recursive: true })
    writeFileSync(pidFile, String(group))
  }
  const stop = async () => {
    await endGroup(group)
    if (pidFile) rmSync(pidFile, { force: true })
    rmSync(join(bundles(root), String(process.pid)), { recursive: true, force: true })
  }
  let output = ''
  const keep = (text: Buffer) => {
    output = (output + text).slice(-4000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const origin = `http://127.0.0.1:${http}`
  try {
    await saying(
      onProgress,
      untilReady(child, origin, () => output),
    )
  } catch (error) {
    await stop()
    throw error
  }
  return { origin, lambdaOrigin: `http://127.0.0.1:${lambda}`, stop }
}
