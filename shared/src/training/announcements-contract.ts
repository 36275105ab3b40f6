import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { noticeId } from '../values/notice-id.ts'
import { announcedTo, announcement, announcementText } from './announcement.ts'
import { sessionId } from './notice.ts'

const ofSession = { noticeId, sessionId }

export const announcementsContract = defineContract({
  announce: {
    method: 'POST',
    path: '/training/notices/:noticeId/sessions/:sessionId/announcements',
    access: 'publishNotice',
    command: true,
    summary: '给一场培训报了名的人发一条消息',
    input: z.strictObject({ ...ofSession, to: announcedTo, text: announcementText }),
    output: announcement,
    failures: ['notFound', 'notOpen', 'tooOften'],
  },
  listAnnouncements: {
    method: 'GET',
    path: '/training/notices/:noticeId/sessions/:sessionId/announcements',
    access: 'seeEnrolments',
    summary: '给一场培训报了名的人发过的消息，新的在前',
    input: z.strictObject(ofSession),
    output: z.object({ announcements: z.array(announcement) }),
    failures: ['notFound'],
  },
})
