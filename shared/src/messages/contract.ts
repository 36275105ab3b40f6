import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { wechatCode } from '../values/wechat-code.ts'
import { alert, alertKind } from './alert.ts'
import { message, messageId } from './message.ts'

const alerts = z.object({ alerts: z.array(alert) })

export const messagesContract = defineContract({
  listMessages: {
    method: 'GET',
    path: '/messages',
    access: 'signedIn',
    summary: '我的消息，新的在前',
    input: z.strictObject(pageQuery),
    output: page(message),
    failures: ['invalidCursor'],
  },
  countUnread: {
    method: 'GET',
    path: '/messages/unread',
    access: 'signedIn',
    summary: '我有几条未读消息',
    input: z.strictObject({}),
    output: z.object({ unread: z.int() }),
    failures: [],
  },
  readMessage: {
    method: 'PUT',
    path: '/messages/:messageId/read',
    access: 'signedIn',
    summary: '把一条消息标为已读',
    input: z.strictObject({ messageId }),
    output: z.object({}),
    failures: [],
  },
  readMessages: {
    method: 'POST',
    path: '/messages/read',
    access: 'signedIn',
    summary: '把一条消息和比它早的都标为已读',
    input: z.strictObject({ newest: messageId }),
    output: z.object({}),
    failures: [],
  },
  seeAlerts: {
    method: 'GET',
    path: '/messages/alerts',
    access: 'signedIn',
    summary: '微信提醒各还能发几条',
    input: z.strictObject({}),
    output: alerts,
    failures: [],
  },
  allowAlerts: {
    method: 'POST',
    path: '/messages/alerts',
    access: 'signedIn',
    summary: '在微信里同意以后，每种多收一条提醒',
    input: z.strictObject({
      /** From `wx.login`: whom WeChat alerts. */
      code: wechatCode,
      /** What was allowed in WeChat's own sheet. */
      kinds: z.array(alertKind).check(z.minLength(1), z.maxLength(3)),
    }),
    output: alerts,
    failures: ['wechatCodeRefused', 'tooOften', 'wechatUnavailable'],
  },
  stopAlerts: {
    method: 'DELETE',
    path: '/messages/alerts',
    access: 'signedIn',
    summary: '不再收微信提醒，存的微信号一并删掉',
    input: z.strictObject({}),
    output: z.object({}),
    failures: [],
  },
})
