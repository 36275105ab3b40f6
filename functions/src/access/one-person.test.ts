import { compatible, grantedRole } from '@cgt/shared/access/role'
import type { Rule } from '@cgt/shared/access/rules'
import { describe, expect, it } from 'vitest'
import { allowedSets, findPath, type Win, wins } from '../testing/access/one-person/find-path.ts'
import { type ModelRules, realRules } from '../testing/access/one-person/model.ts'

const administrators = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const

/** The same rules, without the one that nobody decides their own matter. */
const careless = Object.fromEntries(
  Object.entries(realRules).map(([name, { notOwn: _, ...rule }]: [string, Rule]) => [name, rule]),
) as ModelRules

describe('the three administrators', () => {
  it('are never two in one person, and exclude nothing else', () => {
    for (const one of grantedRole.options)
      for (const other of grantedRole.options) {
        const areTwo =
          one !== other && [one, other].every((role) => administrators.some((a) => a === role))
        expect(compatible(one, other)).toBe(!areTwo)
      }
  })

  it('leave 2,048 sets of roles that one person may hold', () => {
    expect(allowedSets).toHaveLength(2 ** 9 * 4)
    for (const set of allowedSets)
      expect(administrators.filter((one) => set.includes(one)).length).toBeLessThanOrEqual(1)
  })
})

describe.each(Object.keys(wins) as Win[])(
  `one person, in each of ${allowedSets.length} sets of roles, never comes alone to: %s`,
  (win) => {
    it('there is no path', () => {
      const paths = allowedSets.map((set) => findPath(set, { rules: realRules, win, whose: 'own' }))
      expect(paths.flatMap(({ path }) => path ?? [])).toEqual([])
      expect(paths.every(({ seen }) => seen > 1)).toBe(true)
    })

    it('the search finds the path where the rule about one’s own matter is dropped', () => {
      const shortest = {
        'own claim paid': 'fileClaim → checkClaim → approveClaim → payClaim',
        'a role granted to oneself': 'requestJoin as officer → decideOfficer',
      }
      const { path } = findPath(['countyUnion'], { rules: careless, win, whose: 'own' })
      expect(path?.join(' → ')).toBe(shortest[win])
    })

    it('a colleague can still bring it about for somebody else', () => {
      const search = { rules: realRules, win, whose: 'other' } as const
      expect(findPath(['countyUnion'], search).path).toBeDefined()
    })
  },
)
