import { attendanceContract } from './attendance-contract.ts'
import { enrolmentsContract } from './enrolments-contract.ts'
import { noticesContract } from './notices-contract.ts'

export const trainingContract = {
  ...noticesContract,
  ...enrolmentsContract,
  ...attendanceContract,
} as const
