import { privacyContract } from '@cgt/shared/privacy/contract'
import { openRecords, type RecordsDeps } from './app-records.ts'
import { openPlaces } from './app-training.ts'
import { openAppealStore } from './competitions/appeal-store.ts'
import { openCompetitionStore } from './competitions/competition-store.ts'
import { openEntryStore } from './competitions/entry-store.ts'
import { openJudgeStore } from './competitions/judge-store.ts'
import { openOutcomeStore } from './competitions/outcome-store.ts'
import { openCompetitionData, openUnnaming } from './competitions/personal-data.ts'
import type { Deps } from './deps.ts'
import { openGuard } from './guard.ts'
import { openDutyCheck, openHandOver } from './identity/check-duties.ts'
import { openClosing } from './identity/close-account.ts'
import { openDetailsStore } from './identity/details-store.ts'
import { openDemandFactor, openDemandProof } from './identity/fresh-proof.ts'
import { openGrantStore } from './identity/grant-store.ts'
import { openJoinStore } from './identity/join-store.ts'
import { openLoginStore } from './identity/login-store.ts'
import { openOrganisationStore } from './identity/organisation-store.ts'
import { openPersonStore } from './identity/person-store.ts'
import { openIdentityData } from './identity/personal-data.ts'
import { openSessionStore } from './identity/session-store.ts'
import { openMessageStore } from './messages/message-store.ts'
import { openMatters } from './messages/open-matter.ts'
import { openMessageData } from './messages/personal-data.ts'
import { openCommands } from './platform/command.ts'
import type { Edge } from './platform/edge.ts'
import { mount } from './platform/http.ts'
import { openPersonKeys } from './platform/person-keys.ts'
import type { PersonalData } from './platform/personal-data.ts'
import { openRateLimit, unlimited } from './platform/rate-limit.ts'
import type { ConsentDeps } from './privacy/change-consent.ts'
import { openConsentStore } from './privacy/consent-store.ts'
import { openDeletionStore } from './privacy/deletion-store.ts'
import { eraseDue } from './privacy/erase-due.ts'
import { ownDataRoutes } from './privacy/own-data-routes.ts'
import { openPrivacyData } from './privacy/personal-data.ts'
import { consentRoutes } from './privacy/routes.ts'
import { openRecordData } from './records/personal-data.ts'
import { openAttendanceStore } from './training/attendance-store.ts'
import { openCertificateStore } from './training/certificate-store.ts'
import { openDisputeStore } from './training/dispute-store.ts'
import { openImportStore } from './training/import-store.ts'
import { openTrainingData } from './training/personal-data.ts'
import { openResultStore } from './training/result-store.ts'

type KeptDeps = RecordsDeps & Pick<Deps, 'pause'>
type PrivacyDeps = KeptDeps & Pick<Deps, 'loginKey'>

/** Everything that any slice keeps about people. */
function openKept(deps: KeptDeps): readonly PersonalData[] {
  const { table, pack, clock, vault, random } = deps
  const keys = openPersonKeys(table, vault, random)
  const labels = new Map(pack.facts.map(({ key, label }) => [key, label]))
  const people = openPersonStore(table)
  const sessions = openSessionStore(table)
  return [
    // First, as a place goes to others by what its person's rows say.
    openTrainingData(table, {
      ...openPlaces({ ...deps, takeToken: unlimited }),
      attendance: openAttendanceStore(table),
      results: openResultStore(table),
      certificates: openCertificateStore(table),
      disputes: openDisputeStore(table),
      imports: openImportStore({ table, keys, random }),
      keys,
    }),
    openIdentityData({
      table,
      people,
      sessions,
      joins: openJoinStore(table),
      details: openDetails(deps),
      keys,
    }),
    openRecordData(openRecords(deps).records, (key) => labels.get(key) ?? key),
    openCompetitionData({
      competitions: openCompetitionStore(table),
      entries: openEntryStore(table),
      judges: openJudgeStore(table),
      results: openOutcomeStore(table),
      appeals: openAppealStore(table),
      keys,
      clock,
      run: openCommands({ ...deps, takeToken: unlimited }),
    }),
    openMessageData(table, openMessageStore(table, clock), openMatters(keys)),
    openPrivacyData(openConsentStore(table), openDeletionStore(table)),
  ]
}

const openDetails = ({ table, vault, random }: RecordsDeps) =>
  openDetailsStore(table, openPersonKeys(table, vault, random), random)

/** What goes with a consent that is taken back: a name, from the boards it is on too. */
const openDropped = (deps: RecordsDeps): ConsentDeps['dropped'] => {
  const details = openDetails(deps)
  const { records } = openRecords(deps)
  const unnamed = openUnnaming({
    entries: openEntryStore(deps.table),
    results: openOutcomeStore(deps.table),
  })
  return async (personId, purpose) =>
    purpose === 'details'
      ? [...(await details.dropped(personId)), ...(await unnamed(personId))]
      : records.dropped(personId, purpose)
}

const openClosers = (deps: Pick<Deps, 'table' | 'clock' | 'random'>) => {
  const { table, clock, random } = deps
  return {
    table,
    clock,
    grants: openGrantStore(table, openPersonStore(table)),
    logins: openLoginStore(table, clock, random),
    sessions: openSessionStore(table),
  }
}

const openDuties = (deps: Pick<Deps, 'table' | 'clock' | 'random'>) => ({
  ...openClosers(deps),
  leaving: openDeletionStore(deps.table),
  organisations: openOrganisationStore(deps.table),
})

export function addPrivacy(app: Edge, deps: PrivacyDeps): Edge {
  const { table, clock } = deps
  const takeToken = openRateLimit(deps)
  const run = openCommands({ ...deps, takeToken })
  const proving = { people: openPersonStore(table), sessions: openSessionStore(table), clock }
  const routes = {
    ...consentRoutes({
      consents: openConsentStore(table),
      run,
      clock,
      takeToken,
      dropped: openDropped(deps),
    }),
    ...ownDataRoutes({
      deletions: openDeletionStore(table),
      run,
      clock,
      takeToken,
      kept: openKept(deps),
      demandFactor: openDemandFactor(proving),
      demandProof: async (asking) => {
        const { told } = await openDetails(deps).find(asking.personId)
        if (told) await openDemandProof(proving)(asking)
      },
      checkDuties: openDutyCheck(openDuties(deps)),
    }),
  }
  mount(app, privacyContract, routes, openGuard(deps))
  return app
}

/** Carries out the deletions that are due. */
export const openEraser = (deps: KeptDeps & Pick<Deps, 'log'>) => () =>
  eraseDue({
    ...deps,
    deletions: openDeletionStore(deps.table),
    keys: openPersonKeys(deps.table, deps.vault, deps.random),
    closing: openClosing(openClosers(deps)),
    handOver: openHandOver(openDuties(deps)),
    kept: openKept(deps),
  })
