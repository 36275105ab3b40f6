import { randomUUID } from 'node:crypto'
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb'
import type { RulePack } from '@cgt/shared/eligibility/policy'
import type { Session } from '@cgt/shared/identity/session'
import { createApp } from '../app.ts'
import { openEraser } from '../app-privacy.ts'
import { openDuties } from '../app-training.ts'
import { openSigner } from '../audit/checkpoint.ts'
import { sealAudit } from '../audit/seal.ts'
import { openSealStore } from '../audit/seal-store.ts'
import { localAuditKey, localPublicKey } from '../audit/testing/audit-key.ts'
import { readAlertTemplates } from '../messages/alert-templates.ts'
import { epochSeconds } from '../platform/clock.ts'
import { openCursors } from '../platform/cursor.ts'
import type { Edge } from '../platform/edge.ts'
import { openLocalVault } from '../platform/key-vault.ts'
import { dumpTable, ensureTable, localStore } from '../platform/local-store.ts'
import type { LogFields } from '../platform/log.ts'
import { type LoginKey, readLoginKey } from '../platform/login-key.ts'
import { openSms } from '../platform/sms.ts'
import { openTable, type Table } from '../platform/table.ts'
import type { Used } from '../platform/used-units.ts'
import { openWechat } from '../platform/wechat.ts'
import { localAlertTemplates } from './alert-templates.ts'
import { type Appointment, appoint, stepUp } from './appoint.ts'
import { type Clients, clientsOf, through } from './clients.ts'
import { openStore, type Store } from './embedded-store/open-store.ts'
import { type FakeWechat, startFakeWechat } from './fake-wechat.ts'
import { type Faults, injectFaults } from './faults/inject.ts'
import { type TableState, tableState } from './faults/table-state.ts'
import { type Conditions, takeConditions } from './faults/take-conditions.ts'
import { inTurn } from './in-turn.ts'
import { openPatience, type Patience } from './patience.ts'
import { realPack } from './real-pack.ts'
import { seededRandom } from './seeded-random.ts'
import { type StoppedClock, stoppedClock } from './stopped-clock.ts'
import { type EventStream, openEventStream } from './stream/event-stream.ts'
import { tableDefinition } from './table-definition.ts'
import { localIssuer } from './training/issuer-key.ts'
import { watchRights } from './watch-rights.ts'

export interface Person extends Clients {
  readonly session: Session
}

/** A whole cloud in this process: the app, a store and a WeChat of its own, and people who call it. */
export interface World {
  readonly app: Edge
  readonly table: Table
  /** What goes wrong between the app and its store; nothing, until told. */
  readonly faults: Faults
  /** What the store checks before it writes; everything, until told. */
  readonly conditions: Conditions
  /** The table as a whole, to look at and to lay again. */
  readonly state: TableState
  /** The stand-in for WeChat, for tests of how it is asked. */
  readonly wechat: FakeWechat
  /** How long WeChat and the text-message gateway are waited for. */
  readonly patience: Patience
  readonly pack: RulePack
  readonly loginKey: LoginKey
  /** From now on another key makes the keyed hashes; the one before still finds. */
  readonly changeLoginKey: () => void
  /** Moved by tests; starts at noon, 22 November 2026, in Shanghai. */
  readonly clock: StoppedClock
  /** Everything that was logged, as JSON lines. */
  readonly logged: () => string
  /** Runs something and tells the store units it consumed. */
  readonly unitsOf: (run: () => Promise<unknown>) => Promise<Used & { readonly calls: number }>
  /** Runs something and tells what it did to which rows: `PutItem TOKEN#`, each once, in order. */
  readonly rightsUsedBy: (run: () => Promise<unknown>) => Promise<readonly string[]>
  readonly stranger: Clients
  /** Whoever holds an access token. `key` names what they wish; left out, every call is a wish of its own. */
  readonly as: (accessToken: string, key?: string) => Clients
  /** A stranger who calls from one address. */
  readonly from: (address: string) => Clients
  /** Signs a person in by WeChat; the same name is the same person. */
  readonly signIn: (name: string) => Promise<Person>
  /** The same, holding these grants, with a second factor just shown. */
  readonly signInAs: (name: string, ...grants: readonly Appointment[]) => Promise<Person>
  /** What the eraser does every quarter of an hour; how many deletions it carried on. */
  readonly eraseDue: () => Promise<number>
  /** What is done about trainings every minute; how many changes, announcements, offers, reserves and reminders. */
  readonly trainingDuties: ReturnType<typeof openDuties>
  /** What the sealer does every minute; how many rows it sealed. */
  readonly sealAudit: () => Promise<number>
  /** The table's stream, and how the cloud delivers the events in it. */
  readonly events: EventStream
  /** Every item in the table, for tests of what is stored and what is not. */
  readonly everything: () => Promise<string>
  /** The code last sent to a phone. */
  readonly codeSentTo: (phone: string) => Promise<string>
  readonly stop: () => Promise<void>
}

const noon = Date.parse('2026-11-22T12:00:00+08:00')

/** A world of its own; where it cannot be opened, no store is left behind. */
export async function openWorld(): Promise<World> {
  const store = await openStore()
  try {
    return await worldOn(store)
  } catch (error) {
    await store.stop()
    throw error
  }
}

async function worldOn(store: Store): Promise<World> {
  const rules = realPack()
  const wechat = await startFakeWechat(0)
  const patience = openPatience()
  const client = localStore(store.endpoint)
  const faults = injectFaults(client)
  const conditions = takeConditions(client)
  const tableName = `world-${randomUUID()}`
  await ensureTable(client, tableDefinition(tableName))

  const clock = stoppedClock(noon)
  const lines: string[] = []
  const write = (message: string, fields: LogFields) =>
    void lines.push(JSON.stringify({ message, ...fields }))
  const log = { info: write, warn: write, error: write }
  const uses: Used[] = []
  const rights = watchRights(client)
  const table = openTable(client, tableName, (used) => void uses.push(used))
  const random = seededRandom(20261122)
  const loginKey: { keys: LoginKey['keys'] } = readLoginKey('1:world-login-key')
  const wechatConfig = { origin: wechat.origin, appId: 'wx-local', secret: 'local-wechat-secret' }
  const vault = openLocalVault('world-vault-key', random)
  const outside = openWechat(wechatConfig, {
    ...{ table, clock, random, log, deadline: patience.deadline },
    pause: () => new Promise(setImmediate),
  })
  const alertTemplates = readAlertTemplates(localAlertTemplates)
  const events = await openEventStream({
    ...{ endpoint: store.endpoint, tableName, table, clock, log, random, vault },
    ...{ wechat: outside, alertTemplates },
  })
  const app = createApp({
    clock,
    log,
    table,
    random,
    pause: async () => {},
    cursors: openCursors('world-cursor-key'),
    pack: rules,
    wechat: outside,
    alertTemplates,
    vault,
    sendSms: openSms({ origin: wechat.origin, key: 'local-sms-key' }, { log, ...patience }),
    auditKeys: [localPublicKey],
    loginKey,
    issuer: localIssuer,
    allowedOrigins: ['https://page.example'],
  })

  const as = (token: string, key?: string) => clientsOf(through(app, token), key)
  const stranger = clientsOf(through(app))
  let codes = 0
  const signIn = async (name: string): Promise<Person> => {
    const code = `${name.replaceAll('-', '_')}-${++codes}`
    const session = await stranger.identity.signInWithWechat({ code })
    return { session, ...as(session.accessToken) }
  }

  return {
    app,
    table,
    faults,
    conditions,
    state: tableState(client, tableName),
    wechat,
    patience,
    clock,
    pack: rules,
    loginKey,
    changeLoginKey: () => {
      const number = String(loginKey.keys.length + 1)
      loginKey.keys = [{ number, secret: `world-login-key-${number}` }, ...loginKey.keys]
    },
    logged: () => lines.join('\n'),
    unitsOf: async (run) => {
      uses.length = 0
      await run()
      const sum = (kind: 'read' | 'write') => uses.reduce((total, used) => total + used[kind], 0)
      return { read: sum('read'), write: sum('write'), calls: uses.length }
    },
    rightsUsedBy: async (run) => {
      rights.clear()
      await run()
      return [...rights].sort()
    },
    stranger,
    as,
    from: (address) => clientsOf(through(app, undefined, address)),
    signIn,
    signInAs: async (name, ...grants) => {
      await appoint(table, (await signIn(name)).session.personId, grants)
      const person = await signIn(name)
      await stepUp(table, person.session.accessToken, epochSeconds(clock) + 300)
      return person
    },
    eraseDue: openEraser({ clock, log, table, random, pause: async () => {}, pack: rules, vault }),
    trainingDuties: openDuties({ clock, log, table, random, pause: async () => {} }),
    // As in the cloud, where one sealer runs at a time.
    sealAudit: inTurn(() =>
      sealAudit({
        seals: openSealStore(table),
        signCheckpoint: openSigner(localAuditKey),
        clock,
        log,
      }),
    ),
    events,
    everything: () => dumpTable(client, tableName),
    codeSentTo: async (phone) => {
      const answer = await fetch(`${wechat.origin}/messages?phone=${phone}`)
      const messages = (await answer.json()) as { readonly code: string }[]
      return messages.at(-1)?.code ?? ''
    },
    stop: async () => {
      events.close()
      faults.follow(undefined)
      // A store that others use too grows slower with each table left behind.
      await client.send(new DeleteTableCommand({ TableName: tableName }))
      client.destroy()
      await wechat.stop()
      await store.stop()
    },
  }
}
