import type { messagesContract } from '@cgt/shared/messages/contract'
import type { Words } from '../platform/openapi-words.ts'

const id = '8204679999999-WnT3xk2bS9qLr0cYvH8pZg'

export const messagesWords: Words<typeof messagesContract> = {
  listMessages: {
    description:
      '本人的消息，新的在前，一页一页取；每条保留 180 天。消息只说是什么事（`kind` 和它的几项），怎么说由看的一端决定；不含任何人的姓名和证件；`detailsSeen` 里有查看的人写的理由。',
    fields: { cursor: '上一页的 `next`。', limit: '一页几条，最多 100。' },
    request: { limit: 20 },
    answer: {
      items: [
        {
          id,
          at: 1795320000,
          unread: true,
          matter: {
            kind: 'joinDecided',
            organisationName: '维西精工机械有限公司',
            as: 'member',
            accepted: true,
          },
        },
      ],
      next: null,
    },
  },
  countUnread: {
    description: '未读消息的条数，最多数到 100：100 表示“100 条或更多”。',
    request: {},
    answer: { unread: 3 },
  },
  readMessage: {
    description: '把一条消息标为已读；已经读过的，再标一次也一样。',
    fields: { messageId: '消息的 id。' },
    request: { messageId: id },
    answer: {},
  },
  readMessages: {
    description:
      '把一条消息和比它早的全部标为已读。给出列表里最新的一条，就是“全部已读”；这之后才来的仍是未读。',
    fields: { newest: '其中最新一条的 id。' },
    request: { newest: id },
    answer: {},
  },
  seeAlerts: {
    description:
      '微信提醒（订阅消息）每种还能发几条，和向微信申请时用的模板 id。消息以这里的为准，微信提醒只是多说一声。没有配置模板就是空。',
    request: {},
    answer: { alerts: [{ kind: 'trainingSoon', templateId: 'tmpl-soon', left: 1 }] },
  },
  allowAlerts: {
    description:
      '本人在微信的弹窗里同意以后调用：每种多一条，最多 20 条。微信号（openid）用本人的密钥加密存着，只用来发提醒。',
    fields: { code: '`wx.login` 给的 code，用一次。', kinds: '弹窗里同意了的几种。' },
    request: { code: '0a3Xk2bS9qLr', kinds: ['trainingSoon'] },
    answer: { alerts: [{ kind: 'trainingSoon', templateId: 'tmpl-soon', left: 2 }] },
  },
  stopAlerts: {
    description: '不再收微信提醒；存的微信号一并删掉。消息里照常都有。',
    request: {},
    answer: {},
  },
}
