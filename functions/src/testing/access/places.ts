import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Role } from '@cgt/shared/access/role'

/** Where a matter may lie, seen from where somebody is appointed. What does not exist is left out. */
export interface Places {
  readonly own: OrganisationPath
  readonly child: OrganisationPath
  readonly grandchild?: OrganisationPath
  readonly parent?: OrganisationPath
  readonly sibling?: OrganisationPath
  readonly otherPrefecture?: OrganisationPath
}

const province = '/530000/'
const prefecture = `${province}533400/`
const county = `${prefecture}533423/`
const farCounty = `${province}532900/532901/`

/** The firms and unions that the relations need beside the regions. */
const firm = `${county}firm/`
const branch = `${firm}branch/`
const union = `${county}union/`
const unionPart = `${union}unionPart/`
export const planted = {
  enterprise: [
    firm,
    branch,
    `${branch}workshop/`,
    `${county}otherFirm/`,
    `${county}firm2/`,
    `${farCounty}farFirm/`,
  ],
  grassrootsUnion: [
    union,
    unionPart,
    `${unionPart}unionCell/`,
    `${county}otherUnion/`,
    `${farCounty}farUnion/`,
  ],
} as const

const fromProvince: Places = { own: province, child: prefecture, grandchild: county }

const fromPrefecture: Places = {
  own: prefecture,
  child: county,
  grandchild: firm,
  parent: province,
  otherPrefecture: `${province}532900/`,
}

const fromCounty: Places = {
  own: county,
  child: firm,
  grandchild: branch,
  parent: prefecture,
  sibling: `${prefecture}533422/`,
  otherPrefecture: farCounty,
}

const fromFirm: Places = {
  own: firm,
  child: branch,
  grandchild: `${branch}workshop/`,
  parent: county,
  // Its id begins as the firm's own does: a path must not reach what only looks alike.
  sibling: `${county}firm2/`,
  otherPrefecture: `${farCounty}farFirm/`,
}

const fromUnion: Places = {
  own: union,
  child: unionPart,
  grandchild: `${unionPart}unionCell/`,
  parent: county,
  sibling: `${county}otherUnion/`,
  otherPrefecture: `${farCounty}farUnion/`,
}

/** Where each role is appointed in the matrix, and what lies around. */
export const placesOf: Readonly<Record<Role, Places>> = {
  worker: fromFirm,
  enterpriseOfficer: fromFirm,
  grassrootsUnion: fromUnion,
  countyUnion: fromCounty,
  prefectureUnion: fromPrefecture,
  provinceUnion: fromProvince,
  departmentReviewer: fromCounty,
  judge: fromCounty,
  delegate: fromFirm,
  thirdParty: fromCounty,
  systemAdmin: fromCounty,
  securityAdmin: fromCounty,
  auditAdmin: fromCounty,
}
