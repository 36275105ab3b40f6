import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { message, messageId } from './message.ts'

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
})
