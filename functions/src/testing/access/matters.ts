import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { competitionMatters } from './competition-matters.ts'
import { idOf } from './id-of.ts'
import type { MatterKind } from './matter.ts'
import type { GuardedName } from './operation-rows.ts'
import { plantEntry, plantGrant, plantJoin, plantPerson } from './plant.ts'
import { trainingMatters } from './training-matters.ts'

const reason = '任职文件'
const absent = 'A'.repeat(22)
const isRegion = (path: OrganisationPath): boolean => /^\d{6}$/.test(idOf(path))

/** Something that may be added below the organisation. */
const toAdd = (above: OrganisationPath) =>
  isRegion(above)
    ? { kind: 'department', domain: 'tax', name: '税务局' }
    : { kind: 'enterprise', name: '分公司' }

const joinAs = (as: 'member' | 'officer'): MatterKind => ({
  everybodys: true,
  make: async (world, at, party) => {
    const { id, personId } = await plantJoin(world, at, as, party)
    const wanted = { personId, accept: true }
    return { input: { joinId: id, ...wanted }, absent: { joinId: absent, ...wanted } }
  },
})

const memberAs = (as: 'member' | 'officer'): MatterKind => ({
  everybodys: true,
  make: async (world, at, party) => {
    const { id, personId, accept } = await plantJoin(world, at, as, party)
    await accept()
    return { input: { joinId: id, personId, reason }, absent: { joinId: absent, personId, reason } }
  },
})

const waitingAs = (as: 'member' | 'officer'): MatterKind => ({
  everybodys: true,
  list: true,
  make: async (world, at, party) => {
    const { id, remove } = await plantJoin(world, at, as, party)
    return { input: { limit: 100 }, shows: `"${id}"`, remove }
  },
})

const personAt: MatterKind = {
  make: async (world, at, party) => {
    const personId = party ?? (await plantGrant(world, at)).personId
    return { input: { personId, reason }, absent: { personId: absent, reason } }
  },
}

/** The audit of a place is asked for by its path; one that is no place answers as one out of reach. */
const auditAt = (more: Readonly<Record<string, unknown>>): MatterKind => ({
  everybodys: true,
  make: async (_, organisation) => ({
    input: { organisation, ...more },
    absent: { organisation: '/530000/539900/', ...more },
  }),
})

/** One for each operation that a granted role opens: without it nothing compiles. */
export const matters: Readonly<Record<GuardedName, MatterKind>> = {
  listAudit: auditAt({}),
  exportAudit: auditAt({ format: 'csv' }),
  seeAuditEntry: {
    everybodys: true,
    onlyLooks: true,
    make: async (world, at) => ({
      input: { sequence: await plantEntry(world, at) },
      absent: { sequence: 999_999_999 },
    }),
  },
  seeAuditState: { everywhere: true, make: async () => ({ input: {} }) },
  ...trainingMatters,
  ...competitionMatters,
  addOrganisation: {
    make: async (_, at) => ({
      input: { aboveId: idOf(at), ...toAdd(at) },
      absent: { aboveId: absent, ...toAdd(at) },
    }),
  },
  waitingJoins: waitingAs('member'),
  waitingOfficers: waitingAs('officer'),
  listMembers: {
    make: async (_, at) => ({
      input: { organisationId: idOf(at) },
      absent: { organisationId: absent },
    }),
  },
  removeMember: memberAs('member'),
  removeOfficer: memberAs('officer'),
  decideJoin: joinAs('member'),
  decideOfficer: joinAs('officer'),
  listGrants: {
    list: true,
    make: async (world, at, party) => {
      const { grantId, remove } = await plantGrant(world, at, party)
      return { input: { limit: 100 }, shows: `"${grantId}"`, remove }
    },
  },
  grantRole: {
    make: async (world, at, party) => {
      const personId = party ?? (await plantPerson(world))
      const rest = { personId, role: 'judge', domain: 'any', from: '2026-01-01', to: null, reason }
      return {
        input: { organisationId: idOf(at), ...rest },
        absent: { organisationId: absent, ...rest },
      }
    },
  },
  revokeRole: {
    make: async (world, at, party) => {
      const { personId, grantId } = await plantGrant(world, at, party)
      return {
        input: { personId, grantId, reason },
        absent: { personId, grantId: absent, reason },
      }
    },
  },
  disablePerson: personAt,
  enablePerson: personAt,
  unmaskPerson: {
    everybodys: true,
    make: async (world, at, party) => {
      const { personId, accept } = await plantJoin(world, at, 'member', party)
      await accept()
      return { input: { personId, reason }, absent: { personId: absent, reason } }
    },
  },
}
