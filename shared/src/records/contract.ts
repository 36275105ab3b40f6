import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { screening } from '../values/evaluated.ts'
import { factKey } from '../values/fact-input.ts'
import { isoDate } from '../values/iso-date.ts'
import { purpose } from '../values/purpose.ts'
import { answer, factUse, recordedFact } from './recorded-fact.ts'

export const recordsContract = defineContract({
  getRecord: {
    method: 'GET',
    path: '/record',
    access: 'signedIn',
    summary: '看我的情况，以及哪些政策用到每一条',
    input: z.strictObject({}),
    output: z.object({
      facts: z.array(z.extend(recordedFact, { usedBy: z.array(factUse) })),
      /** What else is kept for these, and not read while their person does not agree. */
      withheld: z.array(purpose),
    }),
    failures: [],
  },
  putFact: {
    method: 'PUT',
    path: '/record/facts/:factKey',
    access: 'signedIn',
    summary: '填写或修改一条情况',
    input: z.strictObject({
      factKey,
      answer,
      /** Today in Shanghai unless given; never a day to come. */
      asOf: z.exactOptional(isoDate),
      /** The version that was read; 0 when there was none. */
      version: z.int().check(z.minimum(0)),
    }),
    output: recordedFact,
    failures: ['conflict', 'consentNeeded'],
  },
  deleteFact: {
    method: 'DELETE',
    path: '/record/facts/:factKey',
    access: 'signedIn',
    summary: '删除一条情况',
    input: z.strictObject({ factKey }),
    output: z.object({}),
    failures: [],
  },
  deleteRecord: {
    method: 'DELETE',
    path: '/record',
    access: 'signedIn',
    summary: '删除我的全部情况',
    input: z.strictObject({}),
    output: z.object({}),
    failures: [],
  },
  check: {
    method: 'GET',
    path: '/check',
    access: 'signedIn',
    summary: '用我保存的情况比对政策',
    input: z.strictObject({
      /** Today in Shanghai unless given. */
      asOf: z.exactOptional(isoDate),
      subject: z.exactOptional(z.enum(['worker', 'enterprise'])),
    }),
    output: screening,
    failures: [],
  },
})
