import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCursors } from '../platform/cursor.ts'
import { openWorld, type World } from '../testing/world.ts'
import { type ListQuery, listPolicies } from './list-policies.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const list = (query: Parameters<World['stranger']['policies']['listPolicies']>[0]) =>
  world.stranger.policies.listPolicies(query)

const example = 'yn-skill-uplift-2025'

describe('listing policies', () => {
  it('gives every policy to anyone', async () => {
    const { items, next } = await list({})
    expect(items.map(({ id }) => id).sort()).toEqual(world.pack.policies.map(({ id }) => id).sort())
    expect(next).toBeNull()
  })

  it('gives them page by page, each once', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await list({ subject: 'worker', limit: 5, ...(cursor && { cursor }) })
      expect(page.items.length).toBeLessThanOrEqual(5)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    const workers = world.pack.policies.filter(({ subject }) => subject === 'worker')
    expect(seen).toEqual(workers.map(({ id }) => id))
  })

  it('refuses a cursor that was altered, or given for another query', async () => {
    const { next } = await list({ subject: 'worker', limit: 1 })
    const cursor = next ?? ''
    await expect(list({ subject: 'enterprise', limit: 1, cursor })).rejects.toMatchObject({
      code: 'invalidCursor',
    })
    for (const made of [`x${cursor}`, cursor.slice(0, -1), cursor.split('.')[0] ?? '', '.', 'é'])
      await expect(list({ subject: 'worker', limit: 1, cursor: made })).rejects.toMatchObject({
        code: 'invalidCursor',
      })
  })

  it('finds by place: the place’s own, and those of what holds it', async () => {
    const { items } = await list({ region: '533423' })
    const regions = new Set(items.map(({ region }) => region))
    expect(regions).toContain('530000')
    for (const region of regions) expect(['100000', '530000', '533400', '533423']).toContain(region)
  })

  it.each(['539999', '999999', '000000'])('refuses %s, which is no place', async (region) => {
    await expect(list({ region })).rejects.toMatchObject({
      code: 'invalidInput',
      message: expect.stringContaining(region),
    })
  })

  it('finds by a place outside Yunnan what the whole country has', async () => {
    const { items } = await list({ region: '440300' })
    expect(new Set(items.map(({ region }) => region))).toEqual(new Set(['100000']))
  })

  it.each(['worker', 'enterprise'] as const)('finds by whom it is for: %s', async (subject) => {
    const { items } = await list({ subject })
    const own = world.pack.policies.filter((policy) => policy.subject === subject)
    expect(items.map(({ id }) => id)).toEqual(own.map(({ id }) => id))
    expect(own.length).toBeGreaterThan(0)
    expect(own.length).toBeLessThan(world.pack.policies.length)
  })

  it('finds by industry: what is for every industry, and what is for this one', async () => {
    const [every, mining, farming] = world.pack.policies
    if (!every || !mining || !farming) throw new Error('too few policies')
    const policies = [
      { ...every, industries: [] },
      { ...mining, industries: ['mining'] },
      { ...farming, industries: ['agriculture'] },
    ]
    const found = (query: ListQuery) =>
      listPolicies({ ...world.pack, policies }, openCursors('key'), query, '2026-11-22').items.map(
        ({ id }) => id,
      )
    expect(found({ industry: 'mining' })).toEqual([every.id, mining.id])
    expect(found({ industry: 'education' })).toEqual([every.id])
    expect(found({})).toHaveLength(3)
  })

  it('finds by words, all of them, whatever their case', async () => {
    const { items } = await list({ text: '技能提升 失业保险' })
    expect(items.map(({ id }) => id)).toContain(example)
    expect((await list({ text: '技能提升 qqqq' })).items).toEqual([])
  })

  it('shows an expired policy as expired, and never one without an end as in force', async () => {
    const on = async (asOf: string) =>
      (await list({ asOf })).items.find(({ id }) => id === example)?.standing
    expect(await on('2024-12-31')).toBe('notYet')
    expect(await on('2025-12-31')).toBe('inForce')
    expect(await on('2026-01-01')).toBe('expired')
    const { items } = await list({})
    expect(items.filter(({ to, standing }) => to === null && standing === 'inForce')).toEqual([])
  })

  it.each([{ limit: 0 }, { limit: 101 }, { limit: 1.5 }, { region: '53' }, { text: '' }])(
    'refuses %o',
    async (query) => {
      await expect(list(query)).rejects.toMatchObject({ code: 'invalidInput' })
    },
  )
})

describe('reading a policy', () => {
  it('gives every version with its criteria and sentences', async () => {
    const policy = await world.stranger.policies.getPolicy({ policyId: example })
    expect(policy).toEqual(world.pack.policies.find(({ id }) => id === example))
  })

  it('says so when there is no such policy', async () => {
    await expect(world.stranger.policies.getPolicy({ policyId: 'no-such' })).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('fetching the rule pack', () => {
  it('gives the whole pack under its own hash, to be kept for ever', async () => {
    const { hash } = await world.stranger.policies.currentPack({})
    expect(hash).toBe(world.pack.hash)
    const response = await world.app.request(`/packs/${hash}`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await response.json()).toEqual(world.pack)
  })

  it('compresses it for those who can read that', async () => {
    const headers = { 'accept-encoding': 'gzip' }
    const response = await world.app.request(`/packs/${world.pack.hash}`, { headers })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    const bytes = await response.arrayBuffer()
    expect(bytes.byteLength).toBeLessThan(120_000)
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(plain).json()).toEqual(world.pack)
  })

  it('gives nothing for a hash that is not the current one', async () => {
    await expect(world.stranger.policies.getPack({ hash: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('screening posted facts', () => {
  const facts = {
    'worker.unemploymentInsurance.cumulativeMonths': 36,
    'worker.employment.status': 'enterprise_employee_insured',
  }

  it('answers every policy, and stores nothing', async () => {
    const before = await world.everything()
    const used = await world.unitsOf(async () => {
      const { evaluations, asOf } = await world.stranger.policies.screen({ facts })
      expect(asOf).toBe('2026-11-22')
      expect(evaluations).toHaveLength(world.pack.policies.length)
    })
    expect(used).toEqual({ read: 0, write: 0, calls: 0 })
    expect(await world.everything()).toBe(before)
  })

  it('answers only the policies asked about', async () => {
    const { evaluations } = await world.stranger.policies.screen({
      facts,
      asOf: '2025-10-01',
      policyIds: [example],
    })
    expect(evaluations.map(({ policyId }) => policyId)).toEqual([example])
    const of = await world.stranger.policies.screen({ facts, subject: 'enterprise' })
    const enterprises = world.pack.policies.filter(({ subject }) => subject === 'enterprise')
    expect(of.evaluations).toHaveLength(enterprises.length)
  })

  it('names the fact that cannot be read', async () => {
    await expect(
      world.stranger.policies.screen({
        facts: { 'worker.unemploymentInsurance.cumulativeMonths': 'many' },
      }),
    ).rejects.toMatchObject({
      code: 'invalidInput',
      message: expect.stringContaining('worker.unemploymentInsurance.cumulativeMonths'),
    })
  })

  it('says so when a policy asked about is not there', async () => {
    await expect(
      world.stranger.policies.screen({ facts, policyIds: ['no-such'] }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })
})
