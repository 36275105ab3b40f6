import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { personId } from '../values/person-id.ts'
import { reason } from '../values/reason.ts'

const input = z.strictObject({
  personId,
  reason,
})

export const peopleContract = defineContract({
  disablePerson: {
    method: 'POST',
    path: '/people/:personId/disabling',
    access: 'disablePerson',
    command: true,
    summary: '停用一个账号，并在所有设备上退出',
    input,
    output: z.object({}),
    failures: ['notFound', 'dutyOpen', 'ownMatter', 'stepUpNeeded'],
  },
  enablePerson: {
    method: 'POST',
    path: '/people/:personId/enabling',
    access: 'disablePerson',
    command: true,
    summary: '恢复一个停用的账号',
    input,
    output: z.object({}),
    failures: ['notFound', 'ownMatter', 'stepUpNeeded'],
  },
})
