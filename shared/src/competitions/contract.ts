import { eventsContract } from './events-contract.ts'
import { judgingContract } from './judging-contract.ts'

// Those of judges first: the address of one competition would take their names for its id.
export const competitionsContract = { ...judgingContract, ...eventsContract } as const
