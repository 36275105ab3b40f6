import { expect, it } from 'vitest'
import type { Rows } from '../../functions/src/testing/faults/table-state.ts'
import { somebodyWhole } from '../../functions/src/testing/somebody-whole.ts'
import { openWorld, type Person, type World } from '../../functions/src/testing/world.ts'
import { dataVersion } from './data-version.ts'

/** Rows that are read no longer than a month after they were written, or named by what they hold. */
const passing = /^(DONE|EVENT|LIMIT|NAMES|WECHAT)#/

const kindOf = (value: unknown): string => {
  if (typeof value === 'string') return /^\d\.[AS]\./.test(value) ? 'sealed' : 'text'
  if (Array.isArray(value)) return 'list'
  return value === null ? 'null' : typeof value
}

const rowName = (key: string) => {
  const [pk = '', sk = ''] = key.split(' ').map((part) => part.split('#')[0])
  return `${pk} ${/^[/\d]/.test(sk) ? '…' : sk}`
}

/** Each kind of row with its fields, and of what kind they are, in the order of their names. */
function shapesOf(rows: Rows): string {
  const fields = [...rows]
    .filter(([key]) => !passing.test(key))
    .flatMap(([key, { pk: _, sk: __, ...row }]) =>
      Object.entries(row).map(([name, value]) => `${rowName(key)}: ${name} ${kindOf(value)}`),
    )
  return [...new Set(fields)].sort().join('\n')
}

/** Refuses one request of a person's that waits, with a reason. */
async function refuse(world: World, { identity: own, session }: Person) {
  const organisation = '/530000/533400/533423/'
  const { identity } = await world.signInAs('union', { role: 'countyUnion', organisation })
  const { joins } = await own.myJoins({})
  const joinId = joins.find(({ as, state }) => as === 'member' && state === 'waiting')?.id ?? ''
  const { personId } = session
  await identity.decideJoin({ joinId, personId, accept: false, reason: '材料不齐' })
}

it('rows that older ones do not resemble are of another data version', async () => {
  const world = await openWorld()
  const person = await somebodyWhole(world, 'whole', '13900000301')
  await refuse(world, person)
  await person.identity.enrolSecondFactor({})
  await world.sealAudit()
  const rows = await world.state.rows()
  await world.stop()
  const shape = `version ${dataVersion}\n${shapesOf(rows)}\n`
  await expect(shape).toMatchFileSnapshot('data-shape.txt')
})
