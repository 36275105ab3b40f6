import type { Scope } from '@cgt/shared/access/decide'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../testing/world.ts'
import { listWithin, placedKey } from './scoped-list.ts'

const places = {
  diqing: '/530000/533400/',
  weixi: '/530000/533400/533423/',
  works: '/530000/533400/533423/works/',
  branch: '/530000/533400/533423/works/branch/',
  deqin: '/530000/533400/533422/',
  dali: '/530000/532900/532901/',
  province: '/530000/',
} as const

let world: World
beforeAll(async () => {
  world = await openWorld()
  for (const [name, organisation] of Object.entries(places))
    for (const domain of ['union', 'tax'])
      await world.table.put({
        ...placedKey('THING', organisation, `${name}-${domain}`),
        organisation,
        domain,
        name,
      })
})
afterAll(() => world.stop())

const scope = (change: Partial<Scope>): Scope => ({
  organisation: places.weixi,
  reach: 'within',
  domain: 'union',
  role: 'countyUnion',
  ...change,
})

async function seen(scopes: readonly Scope[], limit = 100): Promise<string[]> {
  const names: string[] = []
  let after: string | undefined
  do {
    const page = await listWithin(world.table, {
      kind: 'THING',
      scopes,
      limit,
      ...(after !== undefined && { after }),
    })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    names.push(...page.items.map((item) => String(item.name)))
    after = page.next ?? undefined
  } while (after !== undefined)
  return names
}

describe('a list of what lies within somebody’s reach', () => {
  it.each([
    ['a county sees itself and all below', scope({}), ['weixi', 'works', 'branch']],
    ['an enterprise sees itself', scope({ organisation: places.works, reach: 'at' }), ['works']],
    [
      'a prefecture sees its counties',
      scope({ organisation: places.diqing }),
      ['diqing', 'deqin', 'weixi', 'works', 'branch'],
    ],
    [
      'the province sees everything, its own included',
      scope({ organisation: places.province }),
      Object.keys(places),
    ],
  ])('%s, and nothing else', async (_, one, expected) => {
    expect((await seen([one])).sort()).toEqual([...expected].sort())
  })

  it('shows once what two grants both reach, and each by its own 条 system', async () => {
    const both = [scope({}), scope({ organisation: places.works }), scope({ domain: 'tax' })]
    const names = await seen(both)
    expect(names).toHaveLength(6)
    expect(names.filter((name) => name === 'works')).toHaveLength(2)
  })

  it('shows the same a page at a time', async () => {
    const whole = await seen([scope({ organisation: places.province, domain: 'any' })])
    expect(whole).toHaveLength(14)
    for (const limit of [1, 2, 5, 14])
      expect(await seen([scope({ organisation: places.province, domain: 'any' })], limit)).toEqual(
        whole,
      )
  })

  it('shows nobody anything without a grant', async () => {
    expect(await seen([])).toEqual([])
  })
})
