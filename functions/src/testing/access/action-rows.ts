import type { Role } from '@cgt/shared/access/role'
import type { Action } from '@cgt/shared/access/rules'

export interface ActionRow {
  /** Who may, about what stands at the very organisation of their grant. */
  readonly there: readonly Role[]
  /** Who may, about what stands below it. Nobody may about anything above, beside or elsewhere. */
  readonly below: readonly Role[]
  /** `never`: not about a matter that is one's own, whatever one holds. */
  readonly own: 'may' | 'never'
  /** `justNow`: only with a second factor shown in the last five minutes. */
  readonly secondFactor: 'justNow' | 'setUp'
}

/** Roles that act on nobody else: they count without a second factor. */
export const withoutSecondFactor: readonly Role[] = ['judge', 'delegate']

const row = (
  there: readonly Role[],
  below: readonly Role[],
  own: ActionRow['own'],
  secondFactor: ActionRow['secondFactor'],
): ActionRow => ({ there, below, own, secondFactor })

const officers = ['enterpriseOfficer', 'grassrootsUnion'] as const
const unions = ['countyUnion', 'prefectureUnion', 'provinceUnion'] as const

/**
 * Who may do what: written by hand from the design, never read from the rules. One row for each action.
 *
 * To add one: its row here, its policy in `second-opinion/reach.cedar` (and `duty.cedar` where it is
 * never about one's own, or needs a second factor just shown), and `npx vitest run --project rules functions/src/access/page.test.ts -u`
 * prints it into docs/access-matrix.md.
 */
export const actionRows: Readonly<Record<Action, ActionRow>> = {
  //                    about what is there, about what is below, one's own, second factor
  seeOrganisation: row(
    [...officers, ...unions, 'departmentReviewer', 'systemAdmin', 'securityAdmin'],
    [...unions, 'departmentReviewer', 'systemAdmin', 'securityAdmin'],
    'may',
    'setUp',
  ),
  addOrganisation: row(
    ['countyUnion', 'systemAdmin'],
    ['countyUnion', 'systemAdmin'],
    'may',
    'justNow',
  ),
  seeMembers: row(
    [...officers, ...unions, 'securityAdmin'],
    [...unions, 'securityAdmin'],
    'may',
    'setUp',
  ),
  decideJoin: row([...officers, 'countyUnion'], ['countyUnion'], 'never', 'setUp'),
  decideOfficer: row(unions, unions, 'never', 'justNow'),
  seeGrants: row(['securityAdmin', 'auditAdmin'], ['securityAdmin', 'auditAdmin'], 'may', 'setUp'),
  grantRole: row(['securityAdmin'], ['securityAdmin'], 'never', 'justNow'),
  revokeRole: row(['securityAdmin'], ['securityAdmin'], 'never', 'justNow'),
  disablePerson: row(['securityAdmin'], ['securityAdmin'], 'never', 'justNow'),
  seePerson: row(
    [...officers, 'countyUnion', 'departmentReviewer', 'securityAdmin'],
    ['countyUnion', 'departmentReviewer', 'securityAdmin'],
    'may',
    'setUp',
  ),
  unmaskPerson: row(['countyUnion'], ['countyUnion'], 'never', 'justNow'),
  publishNotice: row(['grassrootsUnion', ...unions], unions, 'may', 'setUp'),
  seeEnrolments: row(['grassrootsUnion', ...unions], unions, 'may', 'setUp'),
  keepAttendance: row(['grassrootsUnion', ...unions], unions, 'never', 'setUp'),
  decideEnrolment: row(['grassrootsUnion', ...unions], unions, 'never', 'setUp'),
  enterMarks: row(['grassrootsUnion', ...unions], unions, 'never', 'setUp'),
  certify: row(['grassrootsUnion', ...unions], unions, 'never', 'justNow'),
  publishCompetition: row(['grassrootsUnion', ...unions], unions, 'may', 'setUp'),
  seeEntries: row(['grassrootsUnion', ...unions], unions, 'may', 'setUp'),
  drawLots: row(['grassrootsUnion', ...unions], unions, 'never', 'setUp'),
  runEvent: row(['grassrootsUnion', ...unions], unions, 'never', 'setUp'),
  keepCodes: row(['grassrootsUnion', ...unions], unions, 'never', 'justNow'),
  decideAppeals: row(['grassrootsUnion', ...unions], unions, 'never', 'justNow'),
  readAudit: row(['auditAdmin'], ['auditAdmin'], 'may', 'justNow'),
}
