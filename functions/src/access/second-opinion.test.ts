import { type Actor, decide, type Resource } from '@cgt/shared/access/decide'
import type { Grant } from '@cgt/shared/access/grant'
import { type GrantedRole, grantedRole } from '@cgt/shared/access/role'
import type { Action } from '@cgt/shared/access/rules'
import { beforeAll, describe, expect, it } from 'vitest'
import { actionRows } from '../testing/access/action-rows.ts'
import { placesOf } from '../testing/access/places.ts'
import { openCedar } from '../testing/access/second-opinion/ask-cedar.ts'

interface Situation {
  readonly actor: Actor
  readonly resource: Resource
  /** Where the matter lies, seen from the grant; `nowhere` where the grant does not count. */
  readonly counts: 'there' | 'below' | 'nowhere'
}

const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'] as const
const domains = [
  ['any', undefined],
  ['any', 'any'],
  ['any', 'tax'],
  ['tax', undefined],
  ['tax', 'any'],
  ['tax', 'tax'],
  ['tax', 'education'],
] as const

const reaches = { own: 'there', child: 'below', grandchild: 'below' } as const

const grantOf = (role: GrantedRole, domain: Grant['domain']): Grant => ({
  id: 'g',
  role,
  organisation: placesOf[role].own,
  domain,
  from: '2026-01-01',
  to: '2026-06-30',
})

/** By calendar and by system, does the grant count at all? Said here once more, without the rules. */
const isLive = (day: string, held: string, of: string | undefined): boolean =>
  day.startsWith('2026-0') && day !== '2026-07-01' && (held === 'any' || !of || of === held)

const situationOf =
  (role: GrantedRole) =>
  ([[place, organisation], day, [held, of], steppedUp, party]: Facts): Situation => ({
    actor: { personId: 'me', grants: [grantOf(role, held)], day, steppedUp },
    resource: { organisation, parties: [party], ...(of && { domain: of }) },
    counts: isLive(day, held, of)
      ? (reaches[place as keyof typeof reaches] ?? 'nowhere')
      : 'nowhere',
  })

type Facts = readonly [
  readonly [string, string],
  (typeof days)[number],
  (typeof domains)[number],
  boolean,
  'me' | 'you',
]

const situationsOf = (role: GrantedRole): Situation[] =>
  cartesian<Facts>([
    Object.entries(placesOf[role]),
    days,
    domains,
    [true, false],
    ['me', 'you'],
  ]).map(situationOf(role))

/** Every way to take one of each. */
function cartesian<T extends readonly unknown[]>(
  lists: { readonly [K in keyof T]: readonly T[K][] },
): T[] {
  const all = lists.reduce<readonly (readonly unknown[])[]>(
    (begun, list) => begun.flatMap((taken) => list.map((one) => [...taken, one])),
    [[]],
  )
  return all as unknown as T[]
}

function written(action: Action, role: GrantedRole, { actor, resource, counts }: Situation) {
  const row = actionRows[action]
  if (counts === 'nowhere' || !row[counts].includes(role)) return 'unseen'
  if (row.own === 'never' && resource.parties.includes(actor.personId)) return 'ownMatter'
  return row.secondFactor === 'justNow' && !actor.steppedUp ? 'stepUp' : 'may'
}

function decided(actor: Actor, action: Action, resource: Resource) {
  const decision = decide(actor, action, resource)
  return decision.allowed ? 'may' : decision.because
}

const actions = Object.keys(actionRows) as Action[]
const product = grantedRole.options.flatMap((role) =>
  [...situationsOf(role)].map((situation) => ({ role, ...situation })),
)
const each = `${actions.length} actions × ${product.length} situations`

describe(`the decision, for ${each}`, () => {
  it.each(actions)('%s is as the written row has it', (action) => {
    const wrong = product.filter(
      ({ role, ...one }) => decided(one.actor, action, one.resource) !== written(action, role, one),
    )
    expect(wrong).toEqual([])
  })
})

/** Cedar takes its time: of what the rows call out of reach, it is asked every fourth. */
const asked = (action: Action) =>
  product.filter(({ role, ...one }, i) => written(action, role, one) !== 'unseen' || i % 4 === 0)

const differences = (ask: ReturnType<typeof openCedar>, action: Action) =>
  asked(action).filter(
    ({ actor, resource }) => ask(actor, action, resource) !== decided(actor, action, resource),
  )

const askedInAll = actions.reduce((sum, action) => sum + asked(action).length, 0)

describe(`Cedar, asked ${askedInAll} times of them by policies of its own`, () => {
  let ask: ReturnType<typeof openCedar>
  beforeAll(() => {
    ask = openCedar()
  })

  it.each(actions)('decides %s no differently', (action) => {
    expect(differences(ask, action)).toEqual([])
  })

  it('differs as soon as one role is left out of one policy', () => {
    const planted = openCedar((policies) => policies.replace('"provinceUnion"', '"nobody"'))
    const found = differences(planted, 'decideOfficer')
    expect(new Set(found.map(({ role }) => role))).toEqual(new Set(['provinceUnion']))
    openCedar()
  })
})
