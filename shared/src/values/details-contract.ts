import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { personId } from './person-id.ts'
import { reason } from './reason.ts'
import { masked, whole } from './sensitive.ts'

const typed = z.string().check(z.minLength(1), z.maxLength(60))

/** Who a person is: their name and ID number, as they told them. */
export const detailsContract = defineContract({
  getDetails: {
    method: 'GET',
    path: '/me/details',
    access: 'signedIn',
    summary: '看我的实名信息，遮住的',
    input: z.strictObject({}),
    output: z.object({
      details: z.nullable(
        z.object({
          realName: masked('realName'),
          idNumber: masked('idNumber'),
          /** Epoch seconds of the last change. */
          since: z.int(),
        }),
      ),
      /** Something is kept, and not read while its person does not agree. */
      withheld: z.boolean(),
      /** Of what is kept; 0 when nothing ever was. */
      version: z.int(),
    }),
    failures: [],
  },
  putDetails: {
    method: 'PUT',
    path: '/me/details',
    access: 'signedIn',
    command: true,
    summary: '填写或修改我的实名信息',
    input: z.strictObject({
      /** As typed: the server puts spaces, dots and a small x right. */
      realName: typed,
      idNumber: typed,
      /** The version that was read; 0 when there was none. */
      version: z.int().check(z.minimum(0)),
    }),
    output: z.object({ version: z.int() }),
    failures: ['conflict', 'taken', 'consentNeeded', 'tooOften'],
  },
  deleteDetails: {
    method: 'DELETE',
    path: '/me/details',
    access: 'signedIn',
    command: true,
    summary: '删除我的实名信息',
    input: z.strictObject({}),
    output: z.object({}),
    failures: [],
  },
  unmaskPerson: {
    method: 'POST',
    path: '/people/:personId/unmasking',
    access: 'unmaskPerson',
    command: true,
    unmasks: true,
    summary: '写明理由，查看一个人完整的实名信息',
    input: z.strictObject({
      personId,
      reason,
    }),
    output: z.object({
      /** Nothing where the person told none, or does not agree to its being read. */
      details: z.nullable(z.object({ realName: whole('realName'), idNumber: whole('idNumber') })),
    }),
    failures: ['notFound', 'ownMatter', 'stepUpNeeded', 'tooOften'],
  },
})
