import * as z from 'zod/mini'
import { domain, grant } from '../access/grant.ts'
import { organisationPath } from '../access/organisation-path.ts'
import { grantedRole, role } from '../access/role.ts'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { isoDate } from '../values/iso-date.ts'
import { reason } from '../values/reason.ts'

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))

export const grantsContract = defineContract({
  myRoles: {
    method: 'GET',
    path: '/me/roles',
    access: 'signedIn',
    summary: '我现在能以哪些身份办事',
    input: z.strictObject({}),
    output: z.object({
      roles: z.array(
        z.object({
          role,
          organisationName: z.nullable(z.string()),
          grant: z.nullable(grant),
        }),
      ),
    }),
    failures: [],
  },
  listGrants: {
    method: 'GET',
    path: '/grants',
    access: 'seeGrants',
    summary: '管辖范围内已授予的身份',
    input: z.strictObject({
      organisation: z.exactOptional(organisationPath),
      /** `at`: that organisation alone; left out: everything below it too. */
      reach: z.exactOptional(z.enum(['at', 'within'])),
      ...pageQuery,
    }),
    output: page(z.extend(grant, { personId: z.string() })),
    failures: ['invalidCursor'],
  },
  grantRole: {
    method: 'POST',
    path: '/people/:personId/grants',
    access: 'grantRole',
    command: true,
    summary: '授予一种身份',
    input: z.strictObject({
      personId: id,
      organisationId: id,
      role: grantedRole,
      domain,
      from: isoDate,
      to: z.nullable(isoDate),
      reason,
    }),
    output: grant,
    failures: ['notFound', 'taken', 'excluded', 'ownMatter', 'stepUpNeeded'],
  },
  revokeRole: {
    method: 'POST',
    path: '/people/:personId/grants/:grantId/revocation',
    access: 'revokeRole',
    command: true,
    summary: '收回一种身份',
    input: z.strictObject({ personId: id, grantId: id, reason }),
    output: z.object({}),
    failures: ['notFound', 'dutyOpen', 'ownMatter', 'stepUpNeeded'],
  },
})
