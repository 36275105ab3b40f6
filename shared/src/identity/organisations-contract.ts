import * as z from 'zod/mini'
import { domain } from '../access/grant.ts'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { creditCode } from '../values/credit-code.ts'
import { joinAs } from '../values/join-as.ts'
import { decision, join, waitingJoin } from './join.ts'
import { organisation, organisationKind, organisationName } from './organisation.ts'

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,32}$/))
const regionCode = z.string().check(z.regex(/^53\d{4}$/))

export const organisationsContract = defineContract({
  findOrganisations: {
    method: 'GET',
    path: '/organisations',
    access: 'signedIn',
    summary: '按县区和名称找单位，或按统一社会信用代码找一个单位',
    input: z.strictObject({
      regionCode: z.exactOptional(regionCode),
      /** How its name begins. */
      name: z.exactOptional(z.string().check(z.maxLength(80))),
      creditCode: z.exactOptional(creditCode),
      ...pageQuery,
    }),
    output: page(organisation),
    failures: ['invalidCursor'],
  },
  addOrganisation: {
    method: 'POST',
    path: '/organisations',
    access: 'addOrganisation',
    command: true,
    summary: '登记一个单位、工会或部门',
    input: z.strictObject({
      /** The id of what it stands below: a region's code, or an organisation's id. */
      aboveId: id,
      kind: organisationKind,
      name: organisationName,
      creditCode: z.exactOptional(creditCode),
      /** A department's 条 system. */
      domain: z.exactOptional(domain),
    }),
    output: organisation,
    failures: ['notFound', 'taken', 'stepUpNeeded'],
  },
  requestJoin: {
    method: 'POST',
    path: '/organisations/:organisationId/joins',
    access: 'signedIn',
    command: true,
    summary: '申请加入单位或工会，或申请做它的经办人',
    input: z.strictObject({ organisationId: id, as: joinAs }),
    output: join,
    failures: ['notFound', 'taken'],
  },
  myJoins: {
    method: 'GET',
    path: '/me/joins',
    access: 'signedIn',
    summary: '我加入和申请加入的单位',
    input: z.strictObject({}),
    output: z.object({ joins: z.array(join) }),
    failures: [],
  },
  leaveOrganisation: {
    method: 'DELETE',
    path: '/me/joins/:joinId',
    access: 'signedIn',
    command: true,
    summary: '撤回申请，或退出单位',
    input: z.strictObject({ joinId: id }),
    output: z.object({}),
    failures: ['notFound'],
  },
  waitingJoins: {
    method: 'GET',
    path: '/joins',
    access: 'decideJoin',
    summary: '等我审核的加入申请',
    input: z.strictObject(pageQuery),
    output: page(waitingJoin),
    failures: ['invalidCursor'],
  },
  waitingOfficers: {
    method: 'GET',
    path: '/joins/officers/waiting',
    access: 'decideOfficer',
    summary: '等我审核的经办人申请',
    input: z.strictObject(pageQuery),
    output: page(waitingJoin),
    failures: ['invalidCursor'],
  },
  decideJoin: {
    method: 'PUT',
    path: '/joins/:joinId',
    access: 'decideJoin',
    command: true,
    summary: '同意或不同意一名职工加入',
    input: z.strictObject({ joinId: id, personId: id, ...decision }),
    output: join,
    failures: ['notFound', 'conflict', 'ownMatter'],
  },
  decideOfficer: {
    method: 'PUT',
    path: '/joins/:joinId/officer',
    access: 'decideOfficer',
    command: true,
    summary: '同意或不同意一人做单位或工会的经办人',
    input: z.strictObject({ joinId: id, personId: id, ...decision }),
    output: join,
    failures: ['notFound', 'conflict', 'excluded', 'ownMatter', 'stepUpNeeded'],
  },
})
