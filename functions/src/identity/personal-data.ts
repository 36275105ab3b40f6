import type { Grant } from '@cgt/shared/access/grant'
import { momentText } from '@cgt/shared/values/moment-text'
import type { PersonKeys } from '../platform/person-keys.ts'
import {
  eraseUnder,
  type HeldEntry,
  type HeldSection,
  type PersonalData,
} from '../platform/personal-data.ts'
import type { Table } from '../platform/table.ts'
import type { DetailsStore } from './details-store.ts'
import type { JoinStore, StoredJoin } from './join-store.ts'
import type { Person, PersonStore } from './person-store.ts'
import { findFactor } from './second-factor-store.ts'
import type { Family, SessionStore } from './session-store.ts'
import { ownJoin } from './shown-join.ts'

export interface IdentityDataDeps {
  readonly table: Table
  readonly people: PersonStore
  readonly sessions: SessionStore
  readonly joins: JoinStore
  readonly details: DetailsStore
  readonly keys: PersonKeys
}

const byText = { wechat: '微信', phone: '手机号' } as const

const accountEntry = ({ personId, since, logins, signedInBy }: Person): HeldEntry => ({
  label: '账号',
  text: `${momentText(since)} 起，用${logins.map(({ by }) => byText[by]).join('、')}登录；编号 ${personId}`,
  data: { personId, since, signedInBy, logins: logins.map(({ by }) => by) },
})

const grantEntry = (grant: Grant): HeldEntry => ({
  label: '身份',
  text: `${grant.role}，${grant.organisation}，${grant.from} 至 ${grant.to ?? '收回为止'}`,
  data: { ...grant },
})

const deviceEntry = ({ id, device, since, seenAt, signedInBy }: Family): HeldEntry => ({
  label: device ?? '一台设备',
  text: `${momentText(since)} 用${byText[signedInBy]}登录，最近 ${momentText(seenAt)}`,
  data: { deviceId: id, device, since, seenAt, signedInBy },
})

const joinEntry =
  (keys: PersonKeys) =>
  async (stored: StoredJoin): Promise<HeldEntry> => {
    const join = await ownJoin(keys, stored)
    const why = join.reason === null ? '' : `，原因：${join.reason}`
    return {
      label: join.organisationName,
      text: `${momentText(join.askedAt)} 申请，${join.state}${why}`,
      data: { ...join },
    }
  }

async function factorEntries(table: Table, personId: string): Promise<readonly HeldEntry[]> {
  const { confirmedAt, recoveryHashes } = await findFactor(table, personId)
  if (confirmedAt === null) return []
  const left = recoveryHashes.length
  const text = `${momentText(confirmedAt)} 绑定，还有 ${left} 个恢复码；密钥不导出`
  return [{ label: '动态验证码', text, data: { confirmedAt, recoveryCodesLeft: left } }]
}

/** Their own copy holds it whole. */
async function detailsEntries(
  details: DetailsStore,
  personId: string,
): Promise<readonly HeldEntry[]> {
  const held = await details.open(personId, await details.find(personId))
  if (!held) return []
  const [realName, idNumber] = [held.realName.whole(), held.idNumber.whole()]
  const since = momentText(held.since)
  return [
    { label: '姓名', text: `${realName}（${since} 填写）`, data: { realName, since: held.since } },
    {
      label: '身份证号',
      text: `${idNumber}（${since} 填写）`,
      data: { idNumber, since: held.since },
    },
  ]
}

const attempts = 5

/** A join goes with the lists that others find it in, or they would keep it for good. */
async function eraseJoin({ table, joins }: IdentityDataDeps, personId: string, joinId: string) {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const join = await joins.find(personId, joinId)
    if (!join || (await table.together(joins.erased(join)))) return
  }
  throw new Error('a join kept changing while it was to be erased')
}

/** What this slice keeps about a person. */
export const openIdentityData = (deps: IdentityDataDeps): PersonalData => ({
  held: async (personId): Promise<readonly HeldSection[]> => {
    const person = await deps.people.find(personId)
    if (!person) return []
    const account = [accountEntry(person), ...(await factorEntries(deps.table, personId))]
    const devices = (await deps.sessions.ofPerson(personId)).map(deviceEntry)
    const stored = await deps.joins.ofPerson(personId)
    const joins = await Promise.all(stored.map(joinEntry(deps.keys)))
    return [
      { name: 'account', title: '账号', entries: account },
      {
        name: 'details',
        title: '实名信息',
        entries: await detailsEntries(deps.details, personId),
      },
      { name: 'grants', title: '身份', entries: person.grants.map(grantEntry) },
      { name: 'devices', title: '登录着的设备', entries: devices },
      { name: 'joins', title: '申请加入的单位', entries: joins },
    ]
  },
  erase: async (personId) => {
    for (const { id } of await deps.joins.ofPerson(personId)) await eraseJoin(deps, personId, id)
    await deps.details.erase(personId)
    await eraseUnder(deps.table, `DONE#${personId}`)
  },
})
