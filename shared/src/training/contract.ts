import { announcementsContract } from './announcements-contract.ts'
import { attendanceContract } from './attendance-contract.ts'
import { calendarContract } from './calendar-contract.ts'
import { certificatesContract } from './certificates-contract.ts'
import { disputesContract } from './disputes-contract.ts'
import { enrolmentsContract } from './enrolments-contract.ts'
import { figuresContract } from './figures-contract.ts'
import { importsContract } from './imports-contract.ts'
import { noticesContract } from './notices-contract.ts'
import { resultsContract } from './results-contract.ts'

export const trainingContract = {
  ...noticesContract,
  ...enrolmentsContract,
  ...announcementsContract,
  ...attendanceContract,
  ...resultsContract,
  ...disputesContract,
  ...importsContract,
  ...certificatesContract,
  ...calendarContract,
  ...figuresContract,
} as const
