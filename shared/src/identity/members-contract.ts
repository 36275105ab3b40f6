import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { reason } from '../values/reason.ts'
import { member } from './join.ts'
import { organisation } from './organisation.ts'

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))
const removal = z.strictObject({
  personId: id,
  joinId: id,
  /** The person removed reads it. */
  reason,
})

export const membersContract = defineContract({
  listMembers: {
    method: 'GET',
    path: '/organisations/:organisationId/members',
    access: 'seeMembers',
    summary: '一个单位或工会的成员和经办人',
    input: z.strictObject({
      organisationId: id,
      /** How the person's 识别码 begins: one to six digits. */
      code: z.exactOptional(z.string().check(z.regex(/^\d{1,6}$/))),
      ...pageQuery,
    }),
    output: z.extend(page(member), { organisation }),
    failures: ['notFound', 'invalidCursor'],
  },
  removeMember: {
    method: 'POST',
    path: '/people/:personId/joins/:joinId/removal',
    access: 'decideJoin',
    command: true,
    summary: '把一名成员移出单位或工会',
    input: removal,
    output: z.object({}),
    failures: ['notFound', 'conflict', 'ownMatter'],
  },
  removeOfficer: {
    method: 'POST',
    path: '/people/:personId/joins/:joinId/officer-removal',
    access: 'decideOfficer',
    command: true,
    summary: '不再让一人做单位或工会的经办人',
    input: removal,
    output: z.object({}),
    failures: ['notFound', 'conflict', 'ownMatter', 'stepUpNeeded'],
  },
})
