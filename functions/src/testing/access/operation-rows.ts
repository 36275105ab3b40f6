import type { Action } from '@cgt/shared/access/rules'
import type { contracts } from '../../contracts.ts'

export type OperationName = {
  [S in keyof typeof contracts]: keyof (typeof contracts)[S] & string
}[keyof typeof contracts]

/** `anyone`: without signing in. `signedIn`: about what is one's own. An action: whoever its row names. */
type OperationRow = 'anyone' | 'signedIn' | Action

/**
 * Who may call what: written by hand beside the contract, never read from it.
 *
 * To add an operation, add its one line here: without it nothing compiles. Under an action it also
 * needs its matter in `matters.ts`: how to make one that lies somewhere and is somebody's.
 */
export const operationRows = {
  signInWithWechat: 'anyone',
  requestSignInCode: 'anyone',
  signInWithPhone: 'anyone',
  refreshSession: 'anyone',
  signOut: 'signedIn',
  whoAmI: 'signedIn',
  listDevices: 'signedIn',
  endDevice: 'signedIn',
  signOutEverywhere: 'signedIn',
  bindPhone: 'signedIn',
  seeSecondFactor: 'signedIn',
  enrolSecondFactor: 'signedIn',
  confirmSecondFactor: 'signedIn',
  stepUp: 'signedIn',
  findOrganisations: 'signedIn',
  addOrganisation: 'addOrganisation',
  requestJoin: 'signedIn',
  myJoins: 'signedIn',
  leaveOrganisation: 'signedIn',
  waitingJoins: 'decideJoin',
  waitingOfficers: 'decideOfficer',
  decideJoin: 'decideJoin',
  decideOfficer: 'decideOfficer',
  listMembers: 'seeMembers',
  removeMember: 'decideJoin',
  removeOfficer: 'decideOfficer',
  myRoles: 'signedIn',
  listGrants: 'seeGrants',
  grantRole: 'grantRole',
  revokeRole: 'revokeRole',
  disablePerson: 'disablePerson',
  enablePerson: 'disablePerson',
  getDetails: 'signedIn',
  putDetails: 'signedIn',
  deleteDetails: 'signedIn',
  unmaskPerson: 'unmaskPerson',
  listPolicies: 'anyone',
  getPolicy: 'anyone',
  currentPack: 'anyone',
  getPack: 'anyone',
  screen: 'anyone',
  getRecord: 'signedIn',
  putFact: 'signedIn',
  deleteFact: 'signedIn',
  deleteRecord: 'signedIn',
  check: 'signedIn',
  listConsents: 'signedIn',
  giveConsent: 'signedIn',
  withdrawConsent: 'signedIn',
  listMessages: 'signedIn',
  countUnread: 'signedIn',
  readMessage: 'signedIn',
  readMessages: 'signedIn',
  seeAlerts: 'signedIn',
  allowAlerts: 'signedIn',
  stopAlerts: 'signedIn',
  listNotices: 'anyone',
  getNotice: 'anyone',
  publishNotice: 'publishNotice',
  changeNotice: 'publishNotice',
  cancelNotice: 'publishNotice',
  publishedNotices: 'publishNotice',
  listEnrolments: 'seeEnrolments',
  countEnrolled: 'seeEnrolments',
  listWishes: 'decideEnrolment',
  decideEnrolment: 'decideEnrolment',
  moveEnrolment: 'decideEnrolment',
  myEnrolments: 'signedIn',
  enrol: 'signedIn',
  giveUpPlace: 'signedIn',
  answerOffer: 'signedIn',
  announce: 'publishNotice',
  listAnnouncements: 'seeEnrolments',
  attendanceCodes: 'keepAttendance',
  handInCode: 'signedIn',
  myAttendance: 'signedIn',
  listAttendance: 'seeEnrolments',
  proposeCorrection: 'keepAttendance',
  decideCorrection: 'keepAttendance',
  listResults: 'seeEnrolments',
  enterMark: 'enterMarks',
  myResults: 'signedIn',
  issueCertificates: 'certify',
  revokeCertificate: 'certify',
  verifyCertificate: 'anyone',
  calendarFile: 'signedIn',
  seeCalendar: 'signedIn',
  openCalendar: 'signedIn',
  closeCalendar: 'signedIn',
  readCalendar: 'anyone',
  issuerKeys: 'anyone',
  issuerKey: 'anyone',
  statusList: 'anyone',
  seeFigures: 'seeEnrolments',
  exportData: 'signedIn',
  seeDeletion: 'signedIn',
  requestDeletion: 'signedIn',
  cancelDeletion: 'signedIn',
  listAudit: 'readAudit',
  seeAuditEntry: 'readAudit',
  seeAuditState: 'readAudit',
  exportAudit: 'readAudit',
} as const satisfies Readonly<Record<OperationName, OperationRow>>

type Rows = typeof operationRows

/** Operations that a granted role opens. */
export type GuardedName = {
  [K in OperationName]: Rows[K] extends Action ? K : never
}[OperationName]
