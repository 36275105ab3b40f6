import * as z from 'zod/mini'

/** What a person may act as. Everybody signed in is a `worker`; every other role is granted. */
export const role = z.enum([
  'worker',
  'enterpriseOfficer',
  'grassrootsUnion',
  'countyUnion',
  'prefectureUnion',
  'provinceUnion',
  'departmentReviewer',
  'judge',
  'delegate',
  'thirdParty',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
])
export type Role = z.output<typeof role>

/** A role that somebody has to grant. */
export const grantedRole = z.enum(role.options.filter((one) => one !== 'worker'))
export type GrantedRole = Exclude<Role, 'worker'>

/** The three administrators: nobody is two of them, so that no one person can act and hide it. */
const administrators: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

/** Whether one person may hold both. */
export const compatible = (one: Role, other: Role): boolean =>
  one === other || !(administrators.includes(one) && administrators.includes(other))

/** Roles that act on other people: they need a second factor. */
export const needsSecondFactor = (one: Role): boolean => !withoutSecondFactor.includes(one)

const withoutSecondFactor: readonly Role[] = ['worker', 'judge', 'delegate']
