import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { competitionId } from '../values/competition-id.ts'
import { codeLayer } from './code-layers.ts'
import { eventId } from './event-id.ts'

const ofLayer = z.strictObject({ competitionId, eventId, layer: codeLayer })

/** Blind codes, in two layers that nobody holds both of. */
export const codesContract = defineContract({
  getCodes: {
    method: 'GET',
    path: '/competitions/:competitionId/events/:eventId/codes',
    access: 'keepCodes',
    summary: '一层编号：有没有，自己保管的看得到',
    input: ofLayer,
    output: z.object({
      /** Epoch seconds; nothing: not yet. */
      givenAt: z.nullable(z.int()),
      releasedAt: z.nullable(z.int()),
      isMine: z.boolean(),
      /** Told to who holds it alone: lot and 加密号, or that and 工位号. */
      codes: z.nullable(z.array(z.object({ from: z.string(), to: z.string() }))),
    }),
    failures: ['notFound', 'ownMatter', 'stepUpNeeded'],
  },
  giveCodes: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/codes',
    access: 'keepCodes',
    command: true,
    summary: '抽签以后排一层编号，由自己保管',
    input: ofLayer,
    output: z.object({ count: z.int() }),
    failures: ['notFound', 'ownMatter', 'stepUpNeeded', 'notOpen', 'taken', 'excluded'],
  },
  releaseCodes: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/codes/release',
    access: 'keepCodes',
    command: true,
    summary: '各轮都锁定以后放开一层编号；两层由两个人放开',
    input: ofLayer,
    /** Whether both are released: from then on a code may be joined to who had it. */
    output: z.object({ decoded: z.boolean() }),
    failures: [
      'notFound',
      'ownMatter',
      'stepUpNeeded',
      'notOpen',
      'taken',
      'excluded',
      'unfinished',
    ],
  },
})
