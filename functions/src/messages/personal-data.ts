import { type AlertKind, alertKind } from '@cgt/shared/messages/alert'
import { type Matter, mostCounted } from '@cgt/shared/messages/message'
import { momentText } from '@cgt/shared/values/moment-text'
import { eraseUnder, type HeldEntry, type PersonalData } from '../platform/personal-data.ts'
import type { Table } from '../platform/table.ts'
import { leftAlerts } from './alert-store.ts'
import { inbox, type MessageStore } from './message-store.ts'
import type { OpenMatter } from './open-matter.ts'

const kindText: Readonly<Record<Matter['kind'], string>> = {
  joinRequested: '有人申请加入',
  joinDecided: '加入申请有了结果',
  roleGranted: '得到身份',
  joinRemoved: '被移出单位',
  roleRevoked: '身份被收回',
  personDisabled: '账号停用',
  personEnabled: '账号恢复',
  placeOffered: '排到培训名额',
  placeExpired: '培训名额没有确认',
  trainingChanged: '培训安排有变',
  trainingSoon: '培训提醒',
  trainingCalledOff: '培训取消',
  enrolmentPassedOn: '报名转给主办方审核',
  enrolmentDecided: '报名审核',
  enrolmentMoved: '换到另一场',
  trainingAnnounced: '主办方发来的消息',
  deletionCalledOff: '注销没有执行',
  certificateIssued: '得到培训证书',
  certificateRevoked: '培训证书被撤销',
  disputeAnswered: '异议有了答复',
  resultPublished: '竞赛成绩公布',
  appealDecided: '申诉有了决定',
  phoneBound: '绑定手机号',
  detailsSeen: '有人查看了你的实名信息',
  deviceSignedIn: '新设备登录',
}

const reasonText = (matter: Matter): string =>
  matter.kind === 'detailsSeen' && matter.reason !== null ? `，理由：${matter.reason}` : ''

async function all(
  messages: MessageStore,
  openMatter: OpenMatter,
  personId: string,
): Promise<HeldEntry[]> {
  const entries: HeldEntry[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await messages.list(personId, { limit: mostCounted, ...(after && { after }) })
    for (const { at, matter: stored, unread } of page.items) {
      const matter = await openMatter(personId, stored)
      entries.push({
        label: kindText[matter.kind],
        text: `${momentText(at)}${'organisationName' in matter ? `，${matter.organisationName}` : ''}${reasonText(matter)}`,
        data: { at, unread, matter },
      })
    }
    after = page.next
  }
  return entries
}

const alertText: Readonly<Record<AlertKind, string>> = {
  placeOffered: '排到名额',
  trainingSoon: '开课前一天',
  trainingChanged: '安排有变',
}

const alertsOf = (left: Readonly<Partial<Record<AlertKind, number>>>): HeldEntry[] =>
  alertKind.options.flatMap((kind) => {
    const some = left[kind] ?? 0
    const text = `还能发 ${some} 条，发到存着的微信号（加密）`
    return some > 0 ? [{ label: alertText[kind], text, data: { kind, left: some } }] : []
  })

/** What this slice keeps about a person. */
export const openMessageData = (
  table: Table,
  messages: MessageStore,
  openMatter: OpenMatter,
): PersonalData => ({
  held: async (personId) => [
    { name: 'messages', title: '消息', entries: await all(messages, openMatter, personId) },
    { name: 'alerts', title: '微信提醒', entries: alertsOf(await leftAlerts(table, personId)) },
  ],
  erase: (personId) => eraseUnder(table, inbox(personId)),
})
