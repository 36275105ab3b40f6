import type { Grant } from '@cgt/shared/access/grant'
import type { Role } from '@cgt/shared/access/role'
import { epochSeconds } from '../../platform/clock.ts'
import { type Appointment, appoint, stepUp } from '../appoint.ts'
import type { World } from '../world.ts'
import { placesOf } from './places.ts'
import { plantJoin } from './plant.ts'
import { type Relation, type RelationName, relations } from './relations.ts'

export interface MatrixCaller {
  readonly personId: string
  readonly accessToken: string
}

/** The day of the tests is 22 November 2026. */
const unusual: Readonly<Record<NonNullable<Relation['grant']>, Partial<Grant>>> = {
  revoked: {},
  expired: { to: '2026-11-21' },
  notYet: { from: '2026-11-23' },
  otherDomain: { domain: 'tax' },
}

/** What somebody in a role who stands so to a matter is appointed to. A judge's grant opens nothing. */
function appointmentsOf(role: Role, { party, grant, at }: Relation): Appointment[] {
  const places = placesOf[role]
  const ownMatter = {
    id: 'own-matter',
    role: 'judge',
    organisation: places[at] ?? places.own,
  } as const
  const mine = party ? [ownMatter] : []
  if (role === 'worker') return mine
  return [{ role, organisation: places.own, ...(grant && unusual[grant]) }, ...mine]
}

const withoutFactor = (world: World, personId: string) =>
  world.table.change(
    { pk: `PERSON#${personId}`, sk: 'PERSON' },
    { update: 'SET secondFactorAt = :none', values: { ':none': null } },
  )

async function prepare(world: World, role: Role, relation: Relation, name: string): Promise<void> {
  const { personId } = (await world.signIn(name)).session
  await appoint(world.table, personId, appointmentsOf(role, relation))
  if (relation.grant === 'revoked') await appoint(world.table, personId, [])
  if (relation.secondFactor === 'none') await withoutFactor(world, personId)
  const where = placesOf[role][relation.at]
  if (relation.member && where) await (await plantJoin(world, where, 'member', personId)).accept()
}

/** Signs in somebody for every role and relation, each once. */
export function openCallers(world: World) {
  const known = new Map<string, Promise<MatrixCaller>>()

  async function signIn(role: Role, relationName: RelationName): Promise<MatrixCaller> {
    const relation: Relation = relations[relationName]
    const name = `${role}_${relationName}`
    await prepare(world, role, relation, name)
    const { personId, accessToken } = (await world.signIn(name)).session
    // For as long as every operation takes its turn.
    const lasts = relation.secondFactor ? 0 : 3600
    await stepUp(world.table, accessToken, epochSeconds(world.clock) + lasts)
    return { personId, accessToken }
  }

  return (role: Role, relation: RelationName): Promise<MatrixCaller> => {
    const name = `${role} ${relation}`
    const caller = known.get(name) ?? signIn(role, relation)
    known.set(name, caller)
    return caller
  }
}
