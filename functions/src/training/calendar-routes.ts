import type { calendarContract } from '@cgt/shared/training/calendar-contract'
import type { Handlers } from '../platform/http.ts'
import {
  type CalendarDeps,
  calendarFile,
  closeCalendar,
  openCalendar,
  readCalendar,
} from './own-calendar.ts'

export const calendarRoutes = (deps: CalendarDeps): Handlers<typeof calendarContract> => ({
  calendarFile: (wanted, { personId }) => calendarFile(deps, wanted, personId),
  seeCalendar: async (_, { personId }) => ({
    since: (await deps.calendars.find(personId))?.since ?? null,
  }),
  openCalendar: (_, by) => openCalendar(deps, by),
  closeCalendar: (_, by) => closeCalendar(deps, by),
  readCalendar: ({ token }) => readCalendar(deps, token),
})
