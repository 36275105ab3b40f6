import { describe, expect, it } from 'vitest'
import { type Actor, decide, type Resource, scopesOf } from './decide.ts'
import type { Grant } from './grant.ts'
import type { Action } from './rules.ts'

const weixi = '/530000/533400/533423/'
const works = `${weixi}works/`
const branch = `${works}branch/`

const grantOf = (change: Partial<Grant>): Grant => ({
  id: 'g',
  role: 'countyUnion',
  organisation: weixi,
  domain: 'any',
  from: '2026-01-01',
  to: null,
  ...change,
})

const actorOf = (grants: readonly Grant[], change: Partial<Actor> = {}): Actor => ({
  personId: 'officer',
  grants,
  day: '2026-11-22',
  steppedUp: true,
  ...change,
})

const at = (organisation: string, change: Partial<Resource> = {}): Resource => ({
  organisation,
  parties: ['worker'],
  ...change,
})

const said = (actor: Actor, action: Action, resource: Resource) => {
  const decision = decide(actor, action, resource)
  return decision.allowed ? 'allowed' : decision.because
}

describe('deciding who may do what', () => {
  it.each([
    ['its own', weixi, 'allowed'],
    ['a child', works, 'allowed'],
    ['a grandchild', branch, 'allowed'],
    ['its parent', '/530000/533400/', 'unseen'],
    ['a sibling', '/530000/533400/533401/', 'unseen'],
    ['another prefecture', '/530000/532900/532901/', 'unseen'],
    ['a path that only begins alike', '/530000/533400/5334231/', 'unseen'],
  ])('a county union decides joins at %s, or cannot tell them from nothing', (_, path, answer) => {
    expect(said(actorOf([grantOf({})]), 'decideJoin', at(path))).toBe(answer)
  })

  it('an enterprise officer reaches the enterprise, not its subsidiary', () => {
    const officer = actorOf([grantOf({ role: 'enterpriseOfficer', organisation: works })])
    expect(said(officer, 'decideJoin', at(works))).toBe('allowed')
    expect(said(officer, 'decideJoin', at(branch))).toBe('unseen')
  })

  it.each([
    ['the day before it begins', '2025-12-31', 'unseen'],
    ['its first day', '2026-01-01', 'allowed'],
    ['its last day', '2026-06-30', 'allowed'],
    ['the day after', '2026-07-01', 'unseen'],
  ])('a grant counts by the calendar: %s', (_, day, answer) => {
    const actor = actorOf([grantOf({ to: '2026-06-30' })], { day })
    expect(said(actor, 'decideJoin', at(works))).toBe(answer)
  })

  it('nobody decides their own matter, whatever roles they hold', () => {
    const actor = actorOf([grantOf({}), grantOf({ role: 'securityAdmin' })], { personId: 'worker' })
    expect(said(actor, 'decideJoin', at(works))).toBe('ownMatter')
    expect(said(actor, 'grantRole', at(works))).toBe('ownMatter')
  })

  it('what moves power asks for a second factor just shown', () => {
    const actor = actorOf([grantOf({ role: 'securityAdmin' })], { steppedUp: false })
    expect(said(actor, 'grantRole', at(works))).toBe('stepUp')
    expect(said(actor, 'seeGrants', at(works))).toBe('allowed')
  })

  it('a department sees its own business only, and what is everybody’s', () => {
    const reviewer = actorOf([grantOf({ role: 'departmentReviewer', domain: 'tax' })])
    expect(said(reviewer, 'seePerson', at(works, { domain: 'tax' }))).toBe('allowed')
    expect(said(reviewer, 'seePerson', at(works, { domain: 'humanResources' }))).toBe('unseen')
    expect(said(reviewer, 'seePerson', at(works))).toBe('allowed')
  })

  it('without a grant there is nothing to see', () => {
    expect(scopesOf(actorOf([]), 'seeOrganisation')).toEqual([])
    expect(said(actorOf([]), 'seeOrganisation', at(works))).toBe('unseen')
  })

  it('an audit administrator reads and changes nothing', () => {
    const auditor = actorOf([grantOf({ role: 'auditAdmin', organisation: '/530000/' })])
    expect(said(auditor, 'readAudit', at(works))).toBe('allowed')
    for (const action of ['grantRole', 'revokeRole', 'disablePerson', 'addOrganisation'] as const)
      expect(said(auditor, action, at(works))).toBe('unseen')
  })
})
