import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { purpose } from '../values/purpose.ts'
import { consent } from './consent.ts'

export const consentsContract = defineContract({
  listConsents: {
    method: 'GET',
    path: '/privacy/consents',
    access: 'signedIn',
    summary: '看我同意过什么，什么时候',
    input: z.strictObject({}),
    output: z.object({ consents: z.array(consent) }),
    failures: [],
  },
  giveConsent: {
    method: 'POST',
    path: '/privacy/consents/:purpose',
    access: 'signedIn',
    command: true,
    summary: '单独同意一项敏感信息的用途',
    input: z.strictObject({
      purpose,
      /** The wording that was shown. */
      version: z.int().check(z.minimum(1)),
    }),
    output: consent,
    failures: ['conflict', 'tooOften'],
  },
  withdrawConsent: {
    method: 'DELETE',
    path: '/privacy/consents/:purpose',
    access: 'signedIn',
    command: true,
    summary: '撤回一项同意，并删掉为它保存的内容',
    input: z.strictObject({ purpose }),
    output: consent,
    failures: [],
  },
})
