import { describe, expect, it } from 'vitest'
import { type GrantedRole, grantedRole } from '../access/role.ts'
import { type OrganisationKind, organisationKind } from './organisation.ts'
import { misfitOf } from './role-place.ts'

const regions: readonly OrganisationKind[] = ['province', 'prefecture', 'county']

/** Written by hand: where each role may be granted. */
const places: Readonly<Record<GrantedRole, readonly OrganisationKind[]>> = {
  enterpriseOfficer: ['enterprise'],
  grassrootsUnion: ['grassrootsUnion'],
  countyUnion: ['county'],
  prefectureUnion: ['prefecture'],
  provinceUnion: ['province'],
  departmentReviewer: regions,
  judge: organisationKind.options,
  delegate: organisationKind.options,
  thirdParty: organisationKind.options,
  systemAdmin: regions,
  securityAdmin: regions,
  auditAdmin: regions,
}

describe('a role is granted where it can be held', () => {
  it.each(grantedRole.options)('%s', (role) => {
    const fitting = organisationKind.options.filter((kind) => !misfitOf(role, kind, 'tax'))
    expect(fitting).toEqual(places[role])
  })

  it.each(
    grantedRole.options.flatMap((role) =>
      organisationKind.options.map((kind) => [role, kind] as const),
    ),
  )('%s at a %s: a refusal is a sentence that says what to choose', (role, kind) => {
    expect(misfitOf(role, kind, 'tax') ?? '请选。').toMatch(/[选换].*。$/)
  })

  it('a department’s reviewer is of one system, never of all', () => {
    expect(misfitOf('departmentReviewer', 'county', 'any')).toBe(
      '部门审核人要选所属的系统，请选一个。',
    )
    expect(misfitOf('countyUnion', 'county', 'any')).toBeUndefined()
  })
})
