import { rules } from '@cgt/shared/access/rules'
import { defineContract } from '@cgt/shared/http/endpoint'
import { masked, sensitive, whole } from '@cgt/shared/values/sensitive'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { noGuard } from '../guard.ts'
import { operations } from '../testing/operations.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { createEdge } from './edge.ts'
import { mount } from './http.ts'
import { answeredFields, showsWhole } from './shown-fields.ts'

/** What a field that holds something sensitive would be called. */
const tellsName =
  /^(real|masked|full|person|holder)_?name$|^(id|identity|phone|mobile|card|account|bank).*(number|no)$|^phone$|^mobile$/i

/** Texts of an operation's answer that are called like something sensitive and are not shown as such. */
const bare = (output: z.ZodMiniType): readonly string[] =>
  answeredFields(output)
    .filter(
      ({ path, shown, type }) => type === 'string' && !shown && tellsName.test(path.at(-1) ?? ''),
    )
    .map(({ path }) => path.join('.'))

describe.each(operations)('what $name answers', ({ endpoint }) => {
  it('shows nothing sensitive whole but by an action, with a second factor just shown, never of one’s own matter', () => {
    expect(showsWhole(endpoint.output)).toBe(endpoint.unmasks === true)
    const rule = Object.entries(rules).find(([action]) => action === endpoint.access)?.[1]
    const strict = rule !== undefined && 'stepUp' in rule && 'notOwn' in rule
    expect(endpoint.unmasks === true && !strict).toBe(false)
  })

  it('has no field called like something sensitive that is a plain text', () => {
    expect(bare(endpoint.output)).toEqual([])
  })
})

const app = () =>
  createEdge({
    clock: { now: () => 0 },
    random: seededRandom(1),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    allowedOrigins: [],
  })

/** An operation that answers so. */
const answering = <Output extends z.ZodMiniType>(output: Output) =>
  defineContract({
    look: {
      method: 'GET',
      path: '/look',
      access: 'public',
      summary: '看',
      input: z.strictObject({}),
      output,
      failures: [],
    },
  })

const name = sensitive('realName', '欧阳修')
const number = sensitive('idNumber', '53342319900307101X')

describe('the serialiser', () => {
  it('masks what its contract marks, in a list and where there may be none', async () => {
    const output = z.object({
      people: z.array(
        z.object({ realName: z.nullable(masked('realName')), idNumber: masked('idNumber') }),
      ),
    })
    const edge = app()
    const given = { people: [{ realName: name, idNumber: number }] }
    mount(edge, answering(output), { look: () => given }, noGuard)
    expect(await (await edge.request('/look')).json()).toEqual({
      people: [{ realName: '欧*', idNumber: '5334**********101X' }],
    })
    // Whoever reads the answer by the same contract reads the same.
    expect(output.parse(output.parse(given))).toEqual(output.parse(given))
  })

  it('answers nothing where a handler gives something sensitive to a plain field', async () => {
    const edge = app()
    const contract = answering(z.object({ who: z.string() }))
    mount(edge, contract, { look: () => ({ who: name as unknown as string }) }, noGuard)
    const answer = await edge.request('/look')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('欧')
  })

  it('does not start with an operation that unmasks and does not say so', () => {
    const contract = answering(z.object({ people: z.array(z.object({ who: whole('realName') })) }))
    expect(() => mount(app(), contract, { look: () => ({ people: [] }) }, noGuard)).toThrow(
      'look would unmask',
    )
  })

  it('does not start with an answer that nobody can look into', () => {
    const contract = answering(z.object({ since: z.date() }))
    expect(() =>
      mount(app(), contract, { look: () => ({ since: new Date(0) }) }, noGuard),
    ).toThrow()
  })
})

it('a sensitive text printed or logged by accident is masked', () => {
  expect(JSON.stringify({ name, number })).toBe('{"name":"欧*","number":"5334**********101X"}')
  expect(`${name} ${number}`).toBe('欧* 5334**********101X')
})

it('finds a field called like something sensitive that is a plain text', () => {
  expect(
    bare(z.object({ person: z.object({ idNumber: z.string(), realName: masked('realName') }) })),
  ).toEqual(['person.idNumber'])
})
