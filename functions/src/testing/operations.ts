import type { Endpoint, Input } from '@cgt/shared/http/endpoint'
import { contracts } from '../app.ts'

type Contracts = typeof contracts
/** An input that is right, for every operation of every contract: leaving one out does not compile. */
type Examples = {
  readonly [S in keyof Contracts]: {
    readonly [K in keyof Contracts[S]]: Contracts[S][K] extends Endpoint
      ? Input<Contracts[S][K]>
      : never
  }
}

const token = 'A'.repeat(43)
const factKey = 'worker.unemploymentInsurance.cumulativeMonths'

const examples: Examples = {
  identity: {
    signInWithWechat: { code: 'example-1' },
    requestSignInCode: { phone: '13900000000' },
    signInWithPhone: { phone: '13900000000', code: '123456' },
    refreshSession: { refreshToken: token },
    signOut: {},
    whoAmI: {},
    findOrganisations: { regionCode: '533423', name: '维西', limit: 2 },
    addOrganisation: { aboveId: '533423', kind: 'enterprise', name: '维西精工' },
    requestJoin: { organisationId: 'none', as: 'member' },
    myJoins: {},
    leaveOrganisation: { joinId: 'none' },
    waitingJoins: {},
    decideJoin: { joinId: 'none', personId: 'none', accept: true },
    decideOfficer: { joinId: 'none', personId: 'none', accept: true },
    myRoles: {},
    listGrants: {},
    grantRole: {
      personId: 'none',
      organisationId: '533423',
      role: 'countyUnion',
      domain: 'any',
      from: '2026-01-01',
      to: null,
      reason: '任职文件',
    },
    revokeRole: { personId: 'none', grantId: 'none', reason: '离任' },
  },
  policies: {
    listPolicies: { subject: 'worker', region: '530000', text: '技能', limit: 2 },
    getPolicy: { policyId: 'yn-skill-uplift-2025' },
    currentPack: {},
    getPack: { hash: '0'.repeat(64) },
    screen: { facts: { [factKey]: 36 }, policyIds: ['yn-skill-uplift-2025'] },
  },
  records: {
    getRecord: {},
    putFact: { factKey, answer: { value: 36 }, version: 0 },
    deleteFact: { factKey },
    deleteRecord: {},
    check: { subject: 'worker' },
  },
}

export interface Operation {
  readonly name: string
  readonly endpoint: Endpoint
  readonly example: Record<string, unknown>
}

/** Every operation there is, with an example. */
export const operations: readonly Operation[] = Object.entries(contracts).flatMap(
  ([slice, contract]) =>
    Object.entries(contract).map(([name, endpoint]) => ({
      name,
      endpoint,
      example: (examples[slice as keyof Examples] as Record<string, Record<string, unknown>>)[
        name
      ] as Record<string, unknown>,
    })),
)
