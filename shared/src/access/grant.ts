import * as z from 'zod/mini'
import { isoDate } from '../values/iso-date.ts'
import { organisationPath } from './organisation-path.ts'
import { type GrantedRole, grantedRole } from './role.ts'

/** The 条 systems: whose business something is. `any` is every one of them. */
export const domain = z.enum(['any', 'union', 'humanResources', 'tax', 'industry', 'education'])
export type Domain = z.output<typeof domain>

/** A person may act in a role, for what stands at or below an organisation, for a time. */
export const grant = z.object({
  id: z.string(),
  role: grantedRole,
  organisation: organisationPath,
  domain,
  /** First and last day, in Shanghai; `null`: until it is revoked. */
  from: isoDate,
  to: z.nullable(isoDate),
})
export interface Grant extends Omit<z.output<typeof grant>, 'role'> {
  readonly role: GrantedRole
}

/** Whether a grant counts on a day. */
export const isInForce = ({ from, to }: Pick<Grant, 'from' | 'to'>, day: string): boolean =>
  from <= day && (to === null || day <= to)

/** Whether two periods share a day. */
export const overlap = (a: Pick<Grant, 'from' | 'to'>, b: Pick<Grant, 'from' | 'to'>): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)
