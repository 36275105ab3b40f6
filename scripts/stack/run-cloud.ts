import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../functions/src/testing/free-port.ts'

export interface RunningCloud {
  readonly origin: string
  readonly stop: () => Promise<void>
}

export interface CloudSurroundings {
  readonly root: string
  readonly folder: string
  readonly storeEndpoint: string
  readonly wechatOrigin: string
}

const groupIsAlive = (group: number): boolean => {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}

const signalGroup = (group: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-group, signal)
  } catch {
    // The group ended meanwhile.
  }
}

/** Ends a whole process group: the emulator leaves its port taken when only its leader is told. */
async function endGroup(group: number): Promise<void> {
  signalGroup(group, 'SIGTERM')
  for (let tries = 0; groupIsAlive(group); tries++) {
    if (tries === 100) signalGroup(group, 'SIGKILL')
    await pause(20)
  }
}

/** A launcher that was killed leaves its cloud behind. */
async function reap(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8'))
  const command = `/proc/${pid}/cmdline`
  if (existsSync(command) && readFileSync(command, 'utf8').includes('serverless'))
    await endGroup(pid)
  rmSync(pidFile, { force: true })
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

const startSeconds = 60

async function untilReady(child: ChildProcess, origin: string, said: () => string): Promise<void> {
  const deadline = Date.now() + startSeconds * 1000
  while (!(await answers(origin))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`本地云没能启动：\n${said()}`)
    if (Date.now() > deadline) throw new Error(`本地云 ${startSeconds} 秒内没有就绪：\n${said()}`)
    await pause(50)
  }
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
  const { root, folder } = surroundings
  const pidFile = join(folder, 'cloud.pid')
  await reap(pidFile)
  const [http, lambda] = [await freePort(), await freePort()]
  const ports = ['--host', '127.0.0.1', '--httpPort', String(http), '--lambdaPort', String(lambda)]
  const child = launch(surroundings, ports)
  const group = child.pid ?? 0
  mkdirSync(folder, { recursive: true })
  writeFileSync(pidFile, String(group))
  const stop = async () => {
    await endGroup(group)
    rmSync(pidFile, { force: true })
    rmSync(join(root, '.data', 'bundles', String(process.pid)), { recursive: true, force: true })
  }
  let output = ''
  const keep = (text: Buffer) => {
    output = (output + text).slice(-4000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const origin = `http://127.0.0.1:${http}`
  try {
    await untilReady(child, origin, () => output)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin, stop }
}
