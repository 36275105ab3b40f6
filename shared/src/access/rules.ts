import type { Role } from './role.ts'

/** One way to be allowed. */
export interface Allowance {
  readonly role: Role
  /** `at`: the organisation of the grant itself. `within`: that and everything below it. */
  readonly reach: 'at' | 'within'
}

export interface Rule {
  readonly by: readonly Allowance[]
  /** A second factor must have been shown in the last five minutes. */
  readonly stepUp?: true
  /** Nobody does this about a matter they are a party to, whatever roles they hold. */
  readonly notOwn?: true
}

const at = (...roles: readonly Role[]): Allowance[] => roles.map((role) => ({ role, reach: 'at' }))
const within = (...roles: readonly Role[]): Allowance[] =>
  roles.map((role) => ({ role, reach: 'within' }))

const unions = ['countyUnion', 'prefectureUnion', 'provinceUnion'] as const

/** Who may do what that reaches beyond what is one's own. What no row allows is refused. */
export const rules = {
  seeOrganisation: {
    by: [
      ...at('enterpriseOfficer', 'grassrootsUnion'),
      ...within(...unions, 'departmentReviewer', 'systemAdmin', 'securityAdmin'),
    ],
  },
  addOrganisation: { by: within('countyUnion', 'systemAdmin'), stepUp: true },
  /** See who belongs to an enterprise or a union. */
  seeMembers: {
    by: [...at('enterpriseOfficer', 'grassrootsUnion'), ...within(...unions, 'securityAdmin')],
  },
  /** Let a person be a member of an enterprise or a union. */
  decideJoin: {
    by: [...at('enterpriseOfficer', 'grassrootsUnion'), ...within('countyUnion')],
    notOwn: true,
  },
  /** Let a person speak for an enterprise or a union. */
  decideOfficer: { by: within(...unions), stepUp: true, notOwn: true },
  seeGrants: { by: within('securityAdmin', 'auditAdmin') },
  grantRole: { by: within('securityAdmin'), stepUp: true, notOwn: true },
  revokeRole: { by: within('securityAdmin'), stepUp: true, notOwn: true },
  disablePerson: { by: within('securityAdmin'), stepUp: true, notOwn: true },
  seePerson: {
    by: [
      ...at('enterpriseOfficer', 'grassrootsUnion'),
      ...within('countyUnion', 'departmentReviewer', 'securityAdmin'),
    ],
  },
  /** See what is masked of another person, for a stated reason. A department will of who claims from it. */
  unmaskPerson: { by: within('countyUnion'), stepUp: true, notOwn: true },
  /** Publish a training for those below, and see what was published. */
  publishNotice: { by: [...at('grassrootsUnion'), ...within(...unions)] },
  seeEnrolments: { by: [...at('grassrootsUnion'), ...within(...unions)] },
  /** Show the codes of a session, and correct who was there. */
  keepAttendance: { by: [...at('grassrootsUnion'), ...within(...unions)], notOwn: true },
  /** Let a wish for a place of a training count, or take somebody to another session. */
  decideEnrolment: { by: [...at('grassrootsUnion'), ...within(...unions)], notOwn: true },
  /** Say what somebody came to: enter marks, and answer what they dispute. */
  enterMarks: { by: [...at('grassrootsUnion'), ...within(...unions)], notOwn: true },
  /** Issue and revoke the certificates of a training. */
  certify: { by: [...at('grassrootsUnion'), ...within(...unions)], stepUp: true, notOwn: true },
  /** Publish a competition for those below, and see what was published. */
  publishCompetition: { by: [...at('grassrootsUnion'), ...within(...unions)] },
  seeEntries: { by: [...at('grassrootsUnion'), ...within(...unions)] },
  /** Draw the lots of an event; nobody does who competes in it. */
  drawLots: { by: [...at('grassrootsUnion'), ...within(...unions)], notOwn: true },
  /** Say who judges an event, and end its rounds; nobody does who competes in it or judges it. */
  runEvent: { by: [...at('grassrootsUnion'), ...within(...unions)], notOwn: true },
  /** Make, hold and release a layer of blind codes. */
  keepCodes: { by: [...at('grassrootsUnion'), ...within(...unions)], stepUp: true, notOwn: true },
  /** Decide appeals against a result; nobody does who appealed, competes or judges. */
  decideAppeals: {
    by: [...at('grassrootsUnion'), ...within(...unions)],
    stepUp: true,
    notOwn: true,
  },
  readAudit: { by: within('auditAdmin'), stepUp: true },
} as const satisfies Readonly<Record<string, Rule>>

export type Action = keyof typeof rules
