import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEraser } from '../functions/src/app-privacy.ts'
import { openSigner } from '../functions/src/audit/checkpoint.ts'
import { sealAudit } from '../functions/src/audit/seal.ts'
import { openSealStore } from '../functions/src/audit/seal-store.ts'
import { localAuditKey } from '../functions/src/audit/testing/audit-key.ts'
import { newPerson } from '../functions/src/identity/person-store.ts'
import { openLocalVault } from '../functions/src/platform/key-vault.ts'
import { ensureTable, localStore } from '../functions/src/platform/local-store.ts'
import { openPersonKeys } from '../functions/src/platform/person-keys.ts'
import { openTable, type Table } from '../functions/src/platform/table.ts'
import { openDeletionStore } from '../functions/src/privacy/deletion-store.ts'
import { startPersistentStore } from '../functions/src/testing/embedded-store/start.ts'
import { type Rows, tableState } from '../functions/src/testing/faults/table-state.ts'
import { realPack } from '../functions/src/testing/real-pack.ts'
import { seededRandom } from '../functions/src/testing/seeded-random.ts'
import { tableDefinition } from '../functions/src/testing/table-definition.ts'
import { tableName } from './stack/start-stack.ts'

const root = resolve(import.meta.dirname, '..')
const random = seededRandom(20261130)
const vault = openLocalVault('drill-vault-key', random)
const log = { info: () => {}, warn: () => {}, error: () => {} }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'changaitong-restore-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)

/** Works on the store of a folder as the product does, and stops it again; what it holds then. */
async function inStore(name: string, act: (table: Table) => Promise<unknown>): Promise<Rows> {
  const store = await startPersistentStore(at(name))
  const client = localStore(store.endpoint)
  await ensureTable(client, tableDefinition(tableName))
  await act(openTable(client, tableName))
  const rows = await tableState(client, tableName).rows()
  client.destroy()
  await store.stop()
  return rows
}

const look = (name: string) => inStore(name, async () => {})

/** What a command says, and how it ends. */
async function say(script: string, ...args: readonly string[]) {
  const { DYNAMODB_ENDPOINT: _, ...env } = process.env
  const all = ['--import', 'tsx', join(root, 'scripts', script), ...args]
  return promisify(execFile)(process.execPath, all, { cwd: root, env }).then(
    ({ stdout }) => ({ code: 0, said: stdout.trim() }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr.trim() }),
  )
}

const repeat = (file: string, data: string) =>
  say('repeat-deletions.ts', '--file', at(file), '--data', at(data))

async function comes(table: Table, personId: string) {
  await table.put(newPerson(personId, { by: 'phone', hash: `hash-${personId}` }, 0))
  await openPersonKeys(table, vault, random).of(personId)
}

/** Carries out what is due, as often as it takes, from this hour on. */
async function erase(table: Table) {
  for (const minutes of [0, 2]) {
    const clock = { now: () => Date.now() + minutes * 60_000 }
    const pause = async () => {}
    await openEraser({ clock, log, table, random, pause, pack: realPack(), vault })()
  }
  const [seals, signCheckpoint] = [openSealStore(table), openSigner(localAuditKey)]
  await sealAudit({ seals, signCheckpoint, clock: { now: () => Date.now() }, log })
}

const goes = (table: Table, personId: string) =>
  table.together(
    openDeletionStore(table).asked({
      ...{ personId, requestedAt: 0, executeAt: 0, shreddedAt: null, version: 1 },
    }),
  )

const ofPerson = (rows: Rows, personId: string) =>
  [...rows.keys()].filter((row) => row.startsWith(`PERSON#${personId} `))

/** A day: two people, a backup of the folder, one of them deleted, and the audit kept elsewhere. */
beforeAll(async () => {
  await inStore('town', async (table) => {
    for (const personId of ['gone', 'stays']) await comes(table, personId)
  })
  cpSync(at('town'), at('backup'), { recursive: true })
  await inStore('town', async (table) => {
    await goes(table, 'gone')
    await erase(table)
  })
  const saved = await say('audit-verify.ts', '--data', at('town'), '--save', at('audit.jsonl'))
  expect(saved).toMatchObject({ code: 0, said: expect.stringContaining('审计记录完好') })
})

describe('a data folder restored from its backup', () => {
  it('brings the deleted back, and they are deleted again, once, and nobody else', async () => {
    cpSync(at('backup'), at('restored'), { recursive: true })
    expect(ofPerson(await look('restored'), 'gone')).toContain('PERSON#gone KEY')
    const laid = '审计里有 1 次注销，其中 1 个账号随备份回来了，已重新排上，一刻钟内开始执行。'
    expect(await repeat('audit.jsonl', 'restored')).toEqual({ code: 0, said: laid })
    expect(await repeat('audit.jsonl', 'restored')).toMatchObject({
      code: 0,
      said: expect.stringContaining('其中 0 个账号'),
    })
    const rows = await inStore('restored', erase)
    expect(ofPerson(rows, 'gone')).toEqual([])
    expect(ofPerson(rows, 'stays')).toEqual(ofPerson(await look('backup'), 'stays'))
  })

  it('is left as it is where nobody came back: a town that lives on loses nothing', async () => {
    const before = await look('town')
    expect(await repeat('audit.jsonl', 'town')).toMatchObject({
      code: 0,
      said: expect.stringContaining('其中 0 个账号'),
    })
    expect(await look('town')).toEqual(before)
  })

  it.each([
    ['altered', (text: string) => text.replace('"about":"gone"', '"about":"stays"'), '被改过'],
    ['cut in the middle of a line', (text: string) => text.slice(0, text.length / 3), '读不懂'],
    ['empty', () => '', '读不懂'],
  ])('stays as it is when the saved audit is %s, in one sentence', async (name, spoil, why) => {
    writeFileSync(at('spoilt.jsonl'), spoil(readFileSync(at('audit.jsonl'), 'utf8')))
    const before = await look('backup')
    const { code, said } = await repeat('spoilt.jsonl', 'backup')
    expect({ code, said }, name).toEqual({ code: 1, said: expect.stringContaining(why) })
    expect(said).toMatch(/^审计记录从第 1 条起不可信：[^\n]+。$/)
    expect(await look('backup')).toEqual(before)
  })

  it('says in one sentence what cannot be read, and touches no file', async () => {
    expect(await repeat('nowhere.jsonl', 'backup')).toEqual({
      code: 1,
      said: `读不了 ${at('nowhere.jsonl')}：没有这个文件，或没有权限。`,
    })
    expect(await repeat('audit.jsonl', 'nowhere')).toEqual({
      code: 1,
      said: '还没有本地数据：先运行一次 npm start，或用 --data 指明文件夹。',
    })
    mkdirSync(at('broken'))
    writeFileSync(at('broken/store.db'), 'not a store at all')
    const { code, said } = await repeat('audit.jsonl', 'broken')
    expect({ code, said }).toMatchObject({
      code: 1,
      said: expect.stringMatching(/打不开.+备份.+。$/),
    })
    expect(readFileSync(at('broken/store.db'), 'utf8')).toBe('not a store at all')
  })

  it('says so when the folder holds another store’s data, and lays nothing in it', async () => {
    const store = await startPersistentStore(at('other'))
    await store.stop()
    expect(await repeat('audit.jsonl', 'other')).toEqual({
      code: 1,
      said: `${at('other')} 里没有产改通的数据，什么都没有改。`,
    })
  })
})

describe('an audit saved before', () => {
  it('is never written over: after the backup it may be all there is', async () => {
    const kept = readFileSync(at('audit.jsonl'), 'utf8')
    const again = await say('audit-verify.ts', '--data', at('backup'), '--save', at('audit.jsonl'))
    expect(again).toEqual({
      code: 1,
      said: `没有存：${at('audit.jsonl')} 已经有了，或写不进去；请换一个文件名。`,
    })
    expect(readFileSync(at('audit.jsonl'), 'utf8')).toBe(kept)
  })
})
