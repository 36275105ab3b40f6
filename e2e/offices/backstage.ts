import { inject } from 'vitest'
import type { Backstage } from './hold-office.ts'

/** The stack that this run of the journeys started. */
export const backstage = (): Backstage => ({
  url: inject('url'),
  wechatOrigin: inject('wechatOrigin'),
  storeEndpoint: inject('storeEndpoint'),
})
