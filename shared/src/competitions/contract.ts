import { appealsContract } from './appeals-contract.ts'
import { codesContract } from './codes-contract.ts'
import { correctionsContract } from './corrections-contract.ts'
import { eventsContract } from './events-contract.ts'
import { judgingContract } from './judging-contract.ts'
import { outcomesContract } from './outcomes-contract.ts'
import { sheetsContract } from './sheets-contract.ts'

// Those of judges first: the address of one competition would take their names for its id.
export const competitionsContract = {
  ...judgingContract,
  ...codesContract,
  ...sheetsContract,
  ...outcomesContract,
  ...appealsContract,
  ...correctionsContract,
  ...eventsContract,
} as const
