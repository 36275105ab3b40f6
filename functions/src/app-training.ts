import { pathOfRegion } from '@cgt/shared/identity/organisation'
import { trainingContract } from '@cgt/shared/training/contract'
import type { Deps } from './deps.ts'
import { openGuard } from './guard.ts'
import { openDetailsStore } from './identity/details-store.ts'
import { openJoinStore } from './identity/join-store.ts'
import { openNoteDenial } from './identity/note-denial.ts'
import { openOrganisationStore } from './identity/organisation-store.ts'
import { openPersonStore } from './identity/person-store.ts'
import { nameOf } from './identity/shown-join.ts'
import { openUnionOf } from './identity/union-of.ts'
import { openAlertSoon } from './messages/alert-soon.ts'
import { openMessageStore } from './messages/message-store.ts'
import { openNote } from './platform/audit-note.ts'
import { openCommands } from './platform/command.ts'
import type { Edge } from './platform/edge.ts'
import { mount } from './platform/http.ts'
import { openPersonKeys } from './platform/person-keys.ts'
import { openRateLimit, type TakeToken, unlimited } from './platform/rate-limit.ts'
import { openConsentsOf } from './privacy/consent-store.ts'
import { announcementRoutes } from './training/announcement-routes.ts'
import { openAnnouncementStore } from './training/announcement-store.ts'
import { openAttendanceCodes } from './training/attendance-code.ts'
import { attendanceRoutes } from './training/attendance-routes.ts'
import { openAttendanceStore } from './training/attendance-store.ts'
import { calendarRoutes } from './training/calendar-routes.ts'
import { openCalendarStore } from './training/calendar-store.ts'
import { carryOutChanges } from './training/carry-out-changes.ts'
import { certificateRoutes } from './training/certificate-routes.ts'
import { openCertificateStore } from './training/certificate-store.ts'
import { openChangeStore } from './training/change-store.ts'
import { disputeRoutes } from './training/dispute-routes.ts'
import { openDisputeStore } from './training/dispute-store.ts'
import { endReviews } from './training/end-reviews.ts'
import { enrolmentRoutes } from './training/enrolment-routes.ts'
import { openEnrolmentStore } from './training/enrolment-store.ts'
import { expireOffers } from './training/expire-offers.ts'
import { figuresRoutes } from './training/figures-routes.ts'
import { importRoutes } from './training/import-routes.ts'
import { openImportStore } from './training/import-store.ts'
import { openIssuer } from './training/issuer.ts'
import { noticeRoutes } from './training/notice-routes.ts'
import { openNoticeStore } from './training/notice-store.ts'
import { openPlaceStore } from './training/place-store.ts'
import { releaseReserves } from './training/release-reserves.ts'
import { sendReminders, type TellSoon } from './training/remind.ts'
import { openReminderStore } from './training/reminder-store.ts'
import { openReserveStore } from './training/reserve-store.ts'
import { resultRoutes } from './training/result-routes.ts'
import { openResultStore } from './training/result-store.ts'
import { sendAnnouncements, type TellAnnounced } from './training/send-announcements.ts'

type StoreDeps = Pick<Deps, 'table' | 'clock' | 'random' | 'pause'>

/** What giving up a place needs, whoever gives it up. */
export const openPlaces = (deps: StoreDeps & { readonly takeToken: TakeToken }) => ({
  clock: deps.clock,
  run: openCommands(deps),
  notices: openNoticeStore(deps.table),
  places: openPlaceStore(deps.table),
  enrolments: openEnrolmentStore(deps.table),
  reserves: openReserveStore(deps.table),
  changes: openChangeStore(deps.table),
  reminders: openReminderStore(deps.table),
})

export type TrainingDeps = StoreDeps &
  Pick<Deps, 'pack' | 'vault' | 'cursors' | 'loginKey' | 'issuer'>

export function addTraining(app: Edge, deps: TrainingDeps): Edge {
  const { table, random, vault, pack } = deps
  const keys = openPersonKeys(table, vault, random)
  const naming = {
    details: openDetailsStore(table, keys, random),
    consentsOf: openConsentsOf(table),
  }
  const takeToken = openRateLimit(deps)
  const parts = {
    ...openPlaces({ ...deps, takeToken }),
    cursors: deps.cursors,
    keys,
    table,
    announcements: openAnnouncementStore(table),
    calendars: openCalendarStore(table),
    attendance: openAttendanceStore(table),
    results: openResultStore(table),
    disputes: openDisputeStore(table),
    imports: openImportStore({ table, keys, random }),
    certificates: openCertificateStore(table),
    issuer: openIssuer(deps.issuer),
    codes: openAttendanceCodes(deps.loginKey),
    random,
    facts: pack.facts,
    findOrganisation: openOrganisationStore(table).find,
    pathOfRegion,
    nameOf: (personId: string) => nameOf(naming, personId),
    unionOf: openUnionOf(openJoinStore(table)),
  }
  const routes = {
    ...noticeRoutes(parts),
    ...enrolmentRoutes(parts),
    ...announcementRoutes(parts),
    ...attendanceRoutes(parts),
    ...resultRoutes(parts),
    ...disputeRoutes(parts),
    ...importRoutes(parts),
    ...certificateRoutes(parts),
    ...calendarRoutes(parts),
    ...figuresRoutes(parts),
  }
  const note = openNote(deps)
  const noteDenial = openNoteDenial({ people: openPersonStore(table), note, takeToken })
  mount(app, trainingContract, routes, openGuard(deps, noteDenial))
  return app
}

/**
 * Does what is due: brings changes and what organisers say to who is enrolled, passes on what nobody
 * answered or looked at in time, lets go of what was held back, and reminds of what is tomorrow. How
 * many of each.
 */
export const openDuties = (deps: StoreDeps & Pick<Deps, 'log'>) => async () => {
  const messages = openMessageStore(deps.table, deps.clock)
  const alertSoon = openAlertSoon(deps.table)
  const tellSoon: TellSoon = async (personId, event, session) => {
    const matter = { kind: 'trainingSoon', ...session } as const
    await messages.send(personId, { ...event, matter })
    await alertSoon(personId, event, matter)
  }
  const tellAnnounced: TellAnnounced = (personId, event, said) =>
    messages.send(personId, { ...event, matter: { kind: 'trainingAnnounced', ...said } })
  const announcements = openAnnouncementStore(deps.table)
  const parts = { ...openPlaces({ ...deps, takeToken: unlimited }), log: deps.log }
  return {
    changes: await carryOutChanges(parts),
    announcements: await sendAnnouncements({ ...parts, announcements, tellAnnounced }),
    offers: await expireOffers(parts),
    wishes: await endReviews(parts),
    reserves: await releaseReserves(parts),
    reminders: await sendReminders({ ...parts, tellSoon }),
  }
}
