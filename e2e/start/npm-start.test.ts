import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { npmStart, run } from './npm-start.ts'

const root = join(import.meta.dirname, '../..')
const ready = /请打开：\s+(http:\S+)/

// One town for all runs: each goes on where the one before ended.
const data = mkdtempSync(join(tmpdir(), 'changaitong-town-'))
let token: string
let runs: ReturnType<typeof run>[] = []
afterEach(() => {
  for (const each of runs) for (const pid of each.processes()) process.kill(Number(pid), 'SIGKILL')
  runs = []
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

function start(...args: readonly string[]) {
  const started = npmStart('--data', data, '--port', '0', ...args)
  runs.push(started)
  return started
}

const opens = async (url: string) => (await fetch(url).catch(() => undefined))?.ok ?? false

const leavesNothing = async (one: ReturnType<typeof run>, url: string) => {
  await expect.poll(one.processes, { timeout: 30_000 }).toEqual([])
  expect(await opens(url)).toBe(false)
}

const ask = async (url: string, path: string, init: RequestInit = {}, token = '') => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  return (await fetch(`${url}/api${path}`, { ...init, headers })).json()
}

const factKey = 'worker.unemploymentInsurance.cumulativeMonths'

/** Signs in through the text message shown on this machine. */
async function signIn(url: string, phone: string): Promise<string> {
  const post = (body: object) => ({ method: 'POST', body: JSON.stringify(body) })
  await ask(url, '/sign-in-codes', post({ phone }))
  const [{ code }] = await (await fetch(`${url}/sms/messages?phone=${phone}`)).json()
  return (await ask(url, '/sessions/phone', post({ phone, code }))).accessToken
}

async function keepAFact(url: string): Promise<string> {
  const accessToken = await signIn(url, '13911112222')
  const body = JSON.stringify({ answer: { value: 36 }, version: 0 })
  await ask(url, `/record/facts/${factKey}`, { method: 'PUT', body }, accessToken)
  return accessToken
}

// Where a build is due, the first start makes it.
describe('npm start, on a machine with Node and nothing else', { timeout: 300_000 }, () => {
  it('shows what it does, prints one address, and Ctrl-C leaves no process and no port', async () => {
    const one = await start()
    const url = await one.said(ready)
    expect(one.output()).toMatch(/· 启动内嵌数据库[\s\S]*· 启动本地云[\s\S]*· 安顿演示的人/)
    expect(await (await fetch(url)).text()).toContain('产改通')
    expect(await ask(url, '/openapi.json')).toMatchObject({ openapi: '3.1.0' })
    const printed = await fetch(`${url}/openapi.json`, { headers: { accept: 'text/html' } })
    expect(await printed.json()).toMatchObject({ openapi: '3.1.0' })
    const resident = await one.said(/^ +(1\d{10}) /m)
    expect((await ask(url, '/record', {}, await signIn(url, resident))).facts).not.toEqual([])
    expect((await ask(url, '/training/notices?regionCode=533423')).items).toHaveLength(1)
    expect(one.processes().length).toBeGreaterThan(2)
    process.kill(-one.pid, 'SIGINT')
    await leavesNothing(one, url)
    expect(one.output()).toContain('正在停止')
  })

  it('keeps the data from one run to the next, builds nothing twice, and will not run twice on it', async () => {
    const page = statSync(join(root, 'miniapp/dist/h5/index.html')).mtimeMs
    const first = await start()
    const url = await first.said(ready)
    expect(first.output()).not.toMatch(/安装|构建|整理|安顿/)
    expect(statSync(join(root, 'miniapp/dist/h5/index.html')).mtimeMs).toBe(page)
    const second = await start()
    expect(await second.exitCode()).toBe(1)
    expect(second.output()).toContain(`产改通已经在运行：${url}。`)
    token = await keepAFact(url)
    // npm alone is told to end, as a supervisor would; the shell between passes nothing on.
    process.kill(first.pid, 'SIGTERM')
    await leavesNothing(first, url)

    const third = await start()
    const again = await third.said(ready)
    expect(await ask(again, '/record', {}, token)).toMatchObject({ facts: [{ key: factKey }] })
    process.kill(third.pid, 'SIGKILL')
    await leavesNothing(third, again)
  })

  it('ends what a killed run left behind, and --fresh starts over', async () => {
    const killed = await start()
    const url = await killed.said(ready)
    process.kill(killed.launcher(), 'SIGKILL')
    await expect.poll(() => opens(url), { timeout: 30_000 }).toBe(false)
    expect(killed.processes().length).toBeGreaterThan(0)

    const fresh = await start('--fresh')
    const again = await fresh.said(ready)
    expect(await ask(again, '/record', {}, token)).toMatchObject({ code: 'sessionExpired' })
    expect(killed.processes()).toEqual([])
    process.kill(fresh.launcher(), 'SIGINT')
    await leavesNothing(fresh, again)
  })
})

describe('npm start, where it cannot', () => {
  /** Only the sentence, and exit 1. */
  async function refusal(...args: readonly string[]) {
    const refused = run('node', args)
    runs.push(refused)
    expect(await refused.exitCode()).toBe(1)
    expect(refused.output()).not.toMatch(/Error|\n\s+at |·/)
    expect(refused.output().trim().split('\n')).toHaveLength(1)
    return refused.output()
  }

  const pretending = (what: string) => [
    '--import',
    `data:text/javascript,${encodeURIComponent(what)}`,
    'scripts/start.mjs',
  ]

  it('says which port is taken, and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { readonly port: number }
    expect(await refusal('scripts/start.mjs', '--port', String(port))).toContain(
      `端口 ${port} 已被占用`,
    )
    other.close()
  })

  it('says which Node it needs', async () => {
    const old = "Object.defineProperty(process.versions, 'node', { value: '18.19.1' })"
    expect(await refusal(...pretending(old))).toMatch(/需要 Node 20\.19 .*18\.19\.1/)
  })

  it('says what to do where the embedded store has no program', async () => {
    const mac = "Object.defineProperty(process, 'platform', { value: 'darwin' })"
    expect(await refusal(...pretending(mac))).toMatch(/darwin-.*DYNAMODB_ENDPOINT/)
  })

  it.each([
    ['a file is', 'README.md'],
    ['no folder can be made', '/proc/nowhere/data'],
  ])('says that data cannot be kept where %s', async (_, folder) => {
    expect(await refusal('scripts/start.mjs', '--data', folder)).toMatch(
      new RegExp(`^不能在 .*${folder.replace('.', '\\.')} 存数据`),
    )
  })

  it('says that nobody answers where the data should be kept', async () => {
    const gone = createServer().listen(0, '127.0.0.1')
    await once(gone, 'listening')
    const { port } = gone.address() as { readonly port: number }
    gone.close()
    const endpoint = `http://127.0.0.1:${port}`
    const setting = `process.env.DYNAMODB_ENDPOINT = '${endpoint}'`
    const refused = run('node', [...pretending(setting), '--data', '.data/without-store'])
    runs.push(refused)
    expect(await refused.exitCode()).toBe(1)
    expect(refused.output()).toContain(`连不上 ${endpoint} 的数据库；请先启动它`)
    expect(refused.output()).not.toMatch(/ECONNREFUSED|\n\s+at /)
  })

  it.each([
    ['--port', 'abc'],
    ['--port', '70000'],
    ['--prot', '8080'],
  ])('says how it is used, for %s %s', async (...args) => {
    expect(await refusal('scripts/start.mjs', ...args)).toContain('npm start -- ')
  })
})
