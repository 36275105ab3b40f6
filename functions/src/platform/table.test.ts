import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const key = (id: string) => ({ pk: `PERSON#${id}`, sk: 'PERSON' })
const absent = { condition: 'attribute_not_exists(pk)' }

describe('the table', () => {
  it('writes all of several items, or none', async () => {
    const { table } = world
    await table.put(key('taken'))
    const writes = [{ put: key('new') }, { put: key('taken'), only: absent }]
    expect(await table.together(writes)).toBe(false)
    expect(await table.get(key('new'))).toBeUndefined()
    expect(await table.together([{ put: key('new') }, { remove: key('taken') }])).toBe(true)
    expect(await table.get(key('taken'))).toBeUndefined()
  })

  it('says no, and changes nothing, when a condition does not hold', async () => {
    const { table } = world
    expect(await table.put({ ...key('one'), n: 1 }, absent)).toBe(true)
    expect(await table.put({ ...key('one'), n: 2 }, absent)).toBe(false)
    const change = {
      update: 'SET n = :two',
      condition: 'n = :three',
      values: { ':two': 2, ':three': 3 },
    }
    expect(await table.change(key('one'), change)).toBeUndefined()
    expect(await table.get(key('one'))).toMatchObject({ n: 1 })
  })

  it('writes nothing where a row that stays is not as it was read', async () => {
    const { table } = world
    await table.put({ ...key('read'), n: 1 })
    const seen = (n: number) => ({
      check: key('read'),
      only: { condition: 'n = :n', values: { ':n': n } },
    })
    expect(await table.together([{ put: key('unwritten') }, seen(2)])).toBe(false)
    expect(await table.get(key('unwritten'))).toBeUndefined()
    expect(await table.together([{ put: key('written') }, seen(1)])).toBe(true)
    expect(await table.get(key('read'))).toMatchObject({ n: 1 })
  })

  it('throws what is not a condition’s doing', async () => {
    const { table } = world
    await expect(table.put({ pk: '', sk: 'x' })).rejects.toThrow()
    await expect(table.change(key('one'), { update: 'SET n = :missing' })).rejects.toThrow()
  })

  it('keeps text in any script', async () => {
    const { table } = world
    const item = { ...key('傣族'), 名称: '钳工，中级 🛠', list: ['ꓡꓲꓢꓴ', ''] }
    await table.put(item)
    expect(await table.get(key('傣族'))).toEqual(item)
  })

  it('lists a whole partition when nothing is asked of how it begins', async () => {
    const { table } = world
    for (const sk of ['1', 'A', '维西']) await table.put({ pk: 'PERSON#whole', sk })
    const rows = await table.list({ pk: 'PERSON#whole', begins: '', limit: 9 })
    expect(rows.map(({ sk }) => sk)).toEqual(['1', 'A', '维西'])
  })

  it('lists one partition in order, a page at a time, and nothing that only looks alike', async () => {
    const { table } = world
    const at = (sk: string) => ({ pk: 'PERSON#lister', sk })
    for (const sk of ['A#2', 'A#1', 'a#3', 'A#10', 'B#1']) await table.put(at(sk))
    await table.put({ pk: 'PERSON#lister2', sk: 'A#9' })
    const page = (after?: string) =>
      table.list({ pk: 'PERSON#lister', begins: 'A#', limit: 2, ...(after && { after }) })
    const first = await page()
    expect(first.map(({ sk }) => sk)).toEqual(['A#1', 'A#10'])
    expect((await page('A#10')).map(({ sk }) => sk)).toEqual(['A#2'])
    expect(await page('A#2')).toEqual([])
  })

  it('counts the units of every call', async () => {
    const { table } = world
    const big = { ...key('big'), text: 'x'.repeat(5000) }
    expect(await world.unitsOf(() => table.put(big))).toEqual({ read: 0, write: 5, calls: 1 })
    expect(await world.unitsOf(() => table.get(key('big')))).toEqual({
      read: 2,
      write: 0,
      calls: 1,
    })
    expect(await world.unitsOf(() => table.get(key('none')))).toEqual({
      read: 1,
      write: 0,
      calls: 1,
    })
  })
})
