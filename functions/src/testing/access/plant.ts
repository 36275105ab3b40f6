import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { trailPartition } from '../../audit/trail-row.ts'
import { openGrantStore } from '../../identity/grant-store.ts'
import { openJoinStore, type StoredJoin } from '../../identity/join-store.ts'
import { openOrganisationStore } from '../../identity/organisation-store.ts'
import { newPerson, openPersonStore } from '../../identity/person-store.ts'
import { openNote } from '../../platform/audit-note.ts'
import { systemRandom } from '../../platform/id.ts'
import type { Write } from '../../platform/table.ts'
import { appoint } from '../appoint.ts'
import type { World } from '../world.ts'
import { idOf } from './id-of.ts'
import { planted } from './places.ts'

let count = 0

async function write(world: World, writes: readonly Write[]): Promise<void> {
  if (!(await world.table.together(writes))) throw new Error('what was planted stood there already')
}

/** The firms and unions that the matrix needs beside the regions. */
export async function plantOrganisations(world: World): Promise<void> {
  const { added } = openOrganisationStore(world.table)
  for (const [kind, paths] of Object.entries(planted))
    for (const path of paths)
      await write(
        world,
        added({
          id: idOf(path),
          path,
          kind: kind as keyof typeof planted,
          name: idOf(path),
          regionCode: path.split('/')[3] ?? '',
          domain: 'any',
          creditCode: null,
        }),
      )
}

/** Somebody new. */
export async function plantPerson(world: World): Promise<string> {
  const personId = `planted${++count}`
  await world.table.put(newPerson(personId, { by: 'wechat', hash: personId }, 0))
  return personId
}

/** Something somebody new did at an organisation, sealed; its number in the audit. */
export async function plantEntry(world: World, organisation: OrganisationPath): Promise<number> {
  const actor = await plantPerson(world)
  const entry = { action: 'requestJoin', object: `join:${actor}`, organisation, actor }
  const note = openNote({ table: world.table, clock: world.clock, random: systemRandom })
  await note({ ...entry, correlationId: actor })
  await world.sealAudit()
  const found = await world.table.list({ pk: trailPartition(actor), begins: '', limit: 1 })
  return Number(found[0]?.sequence)
}

/** A grant at an organisation of somebody new, or the one that `holder` has there already. */
export async function plantGrant(world: World, organisation: OrganisationPath, holder?: string) {
  const personId = holder ?? (await plantPerson(world))
  if (!holder)
    await appoint(world.table, personId, [{ id: `g${count}`, role: 'judge', organisation }])
  const people = openPersonStore(world.table)
  const person = await people.find(personId)
  const grant = person?.grants.find(
    (one) => one.role === 'judge' && one.organisation === organisation,
  )
  const remove = async () => {
    if (person && !holder)
      await write(world, openGrantStore(world.table, people).replaced(person, []))
  }
  return { personId, grantId: grant?.id ?? 'none', remove }
}

/** Somebody, new where left out, asks to belong to an organisation. */
export async function plantJoin(
  world: World,
  organisation: OrganisationPath,
  as: 'member' | 'officer',
  asker?: string,
) {
  const joins = openJoinStore(world.table)
  const join: StoredJoin = {
    id: `planted${++count}-${as}`,
    organisationId: idOf(organisation),
    organisationName: idOf(organisation),
    organisationKind: 'enterprise',
    as,
    state: 'waiting',
    askedAt: 0,
    decidedAt: null,
    reason: null,
    personId: asker ?? (await plantPerson(world)),
    organisation,
    version: 1,
  }
  await write(world, joins.asked(join))
  const settle = (state: 'accepted' | 'left') =>
    write(world, joins.settled(join, { ...join, state }))
  return {
    id: join.id,
    personId: join.personId,
    accept: () => settle('accepted'),
    remove: () => settle('left'),
  }
}
