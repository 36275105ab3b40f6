import { auditContract } from '@cgt/shared/audit/contract'
import { identityContract } from '@cgt/shared/identity/contract'
import { messagesContract } from '@cgt/shared/messages/contract'
import { policiesContract } from '@cgt/shared/policies/contract'
import { liveConsents } from '@cgt/shared/privacy/consent'
import { privacyContract } from '@cgt/shared/privacy/contract'
import { recordsContract } from '@cgt/shared/records/contract'
import { openPurposes } from '@cgt/shared/values/purpose'
import { openChainStore } from './audit/chain-store.ts'
import { openPublicKeys } from './audit/checkpoint.ts'
import { auditRoutes } from './audit/routes.ts'
import { openTrailStore } from './audit/trail-store.ts'
import type { Deps } from './deps.ts'
import { openAuthorise } from './identity/authorise.ts'
import { openDutyCheck } from './identity/check-duties.ts'
import { openClosing } from './identity/close-account.ts'
import { openGrantStore } from './identity/grant-store.ts'
import { identifyCaller } from './identity/identify-caller.ts'
import { openJoinStore } from './identity/join-store.ts'
import { openLoginStore } from './identity/login-store.ts'
import { openNoteDenial } from './identity/note-denial.ts'
import { grantRoutes, organisationRoutes } from './identity/organisation-routes.ts'
import { openOrganisationStore } from './identity/organisation-store.ts'
import { openPersonStore } from './identity/person-store.ts'
import { openIdentityData } from './identity/personal-data.ts'
import { deviceRoutes, peopleRoutes, sessionRoutes } from './identity/routes.ts'
import { secondFactorRoutes } from './identity/second-factor-routes.ts'
import { openSessionStore } from './identity/session-store.ts'
import { openSignInCodeStore } from './identity/sign-in-code-store.ts'
import { openMessageStore } from './messages/message-store.ts'
import { openMessageData } from './messages/personal-data.ts'
import { messagesRoutes } from './messages/routes.ts'
import { printDocument } from './openapi/print-document.ts'
import { openNote } from './platform/audit-note.ts'
import type { Guard, NoteDenial } from './platform/caller.ts'
import { openCommands } from './platform/command.ts'
import { createEdge, type Edge } from './platform/edge.ts'
import { mount } from './platform/http.ts'
import { openPersonKeys } from './platform/person-keys.ts'
import type { PersonalData } from './platform/personal-data.ts'
import { openRateLimit } from './platform/rate-limit.ts'
import { factCheck, readersOf } from './policies/facts-of-pack.ts'
import { policiesRoutes } from './policies/routes.ts'
import { openScreen } from './policies/screen.ts'
import { openConsentStore } from './privacy/consent-store.ts'
import { openDeletionStore } from './privacy/deletion-store.ts'
import { eraseDue } from './privacy/erase-due.ts'
import { ownDataRoutes } from './privacy/own-data-routes.ts'
import { openPrivacyData } from './privacy/personal-data.ts'
import { consentRoutes } from './privacy/routes.ts'
import { openRecordData } from './records/personal-data.ts'
import { openRecordStore } from './records/record-store.ts'
import { recordsRoutes } from './records/routes.ts'

/** Every operation there is, by slice. */
export const contracts = {
  identity: identityContract,
  policies: policiesContract,
  records: recordsContract,
  privacy: privacyContract,
  messages: messagesContract,
  audit: auditContract,
} as const

/** Of what is one's own nobody is refused for lack of a right. */
const nothingToNote = async () => {}

const openGuard = (
  { table, clock }: Pick<Deps, 'table' | 'clock'>,
  noteDenial: NoteDenial = nothingToNote,
): Guard => {
  const sessions = openSessionStore(table)
  return {
    identify: (authorization) => identifyCaller({ sessions, clock }, authorization),
    authorise: openAuthorise({ people: openPersonStore(table), clock }),
    noteDenial,
  }
}

const refuse = () => Promise.reject(new Error('no operation here asks who is calling'))
const noGuard: Guard = { identify: refuse, authorise: refuse, noteDenial: refuse }

type IdentityDeps = Omit<Deps, 'pack' | 'auditKeys'>

export function addIdentity(app: Edge, deps: IdentityDeps): Edge {
  const { table, clock, random } = deps
  const people = openPersonStore(table)
  const all = {
    ...deps,
    people,
    note: openNote(deps),
    keys: openPersonKeys(table, deps.vault, random),
    run: openCommands(deps),
    takeToken: openRateLimit(deps),
    sessions: openSessionStore(table),
    codes: openSignInCodeStore(table),
    logins: openLoginStore(table, clock, random),
    organisations: openOrganisationStore(table),
    joins: openJoinStore(table),
    grants: openGrantStore(table, people),
  }
  const routes = {
    ...sessionRoutes(all),
    ...deviceRoutes(all),
    ...secondFactorRoutes(all),
    ...organisationRoutes(all),
    ...grantRoutes(all),
    ...peopleRoutes(all),
  }
  mount(app, identityContract, routes, openGuard(deps, openNoteDenial(all)))
  return app
}

export function addPolicies(app: Edge, deps: Pick<Deps, 'pack' | 'cursors' | 'clock'>): Edge {
  mount(app, policiesContract, policiesRoutes({ ...deps, screen: openScreen(deps.pack) }), noGuard)
  return app
}

type RecordsDeps = Pick<Deps, 'pack' | 'table' | 'clock' | 'random' | 'vault'>

function openRecords({ pack, table, vault, random }: RecordsDeps) {
  const consents = openConsentStore(table)
  const purposeOf = openPurposes(pack.facts)
  const consentsOf = async (personId: string) => liveConsents((await consents.of(personId)).acts)
  const keys = openPersonKeys(table, vault, random)
  const records = openRecordStore({ table, keys, random, purposeOf, consentsOf })
  return { records, purposeOf, consentsOf }
}

export function addRecords(app: Edge, deps: RecordsDeps): Edge {
  const routes = recordsRoutes({
    ...openRecords(deps),
    clock: deps.clock,
    checkFact: factCheck(deps.pack),
    readersOf: readersOf(deps.pack),
    screen: openScreen(deps.pack),
  })
  mount(app, recordsContract, routes, openGuard(deps))
  return app
}

type PrivacyDeps = RecordsDeps & Pick<Deps, 'pause' | 'loginKey'>

/** Everything that any slice keeps about people. */
function openKept(deps: RecordsDeps): readonly PersonalData[] {
  const { table, pack, clock } = deps
  const labels = new Map(pack.facts.map(({ key, label }) => [key, label]))
  const people = openPersonStore(table)
  const sessions = openSessionStore(table)
  return [
    openIdentityData({ table, people, sessions, joins: openJoinStore(table) }),
    openRecordData(openRecords(deps).records, (key) => labels.get(key) ?? key),
    openMessageData(table, openMessageStore(table, clock)),
    openPrivacyData(openConsentStore(table), openDeletionStore(table)),
  ]
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

export function addPrivacy(app: Edge, deps: PrivacyDeps): Edge {
  const { table, clock } = deps
  const run = openCommands(deps)
  const takeToken = openRateLimit(deps)
  const routes = {
    ...consentRoutes({
      consents: openConsentStore(table),
      run,
      clock,
      takeToken,
      dropped: openRecords(deps).records.dropped,
    }),
    ...ownDataRoutes({
      deletions: openDeletionStore(table),
      run,
      clock,
      takeToken,
      kept: openKept(deps),
      checkDuties: openDutyCheck({
        ...openClosers(deps),
        organisations: openOrganisationStore(table),
      }),
    }),
  }
  mount(app, privacyContract, routes, openGuard(deps))
  return app
}

export function addMessages(app: Edge, deps: Pick<Deps, 'table' | 'clock' | 'cursors'>): Edge {
  const messages = openMessageStore(deps.table, deps.clock)
  mount(app, messagesContract, messagesRoutes({ ...deps, messages }), openGuard(deps))
  return app
}

type AuditDeps = Pick<
  Deps,
  'table' | 'clock' | 'random' | 'vault' | 'cursors' | 'loginKey' | 'auditKeys'
>

export function addAudit(app: Edge, deps: AuditDeps): Edge {
  const { table, vault, random } = deps
  const note = openNote(deps)
  const takeToken = openRateLimit(deps)
  const routes = auditRoutes({
    trails: openTrailStore(table),
    chain: openChainStore(table),
    keys: openPersonKeys(table, vault, random),
    publicKeys: openPublicKeys(deps.auditKeys),
    cursors: deps.cursors,
    note,
  })
  const noteDenial = openNoteDenial({ people: openPersonStore(table), note, takeToken })
  mount(app, auditContract, routes, openGuard(deps, noteDenial))
  return app
}

/** Carries out the deletions that are due. */
export const openEraser = (deps: RecordsDeps & Pick<Deps, 'log'>) => () =>
  eraseDue({
    ...deps,
    deletions: openDeletionStore(deps.table),
    keys: openPersonKeys(deps.table, deps.vault, deps.random),
    closing: openClosing(openClosers(deps)),
    kept: openKept(deps),
  })

export function addOpenapi(app: Edge): Edge {
  const document = printDocument()
  app.get('/openapi.json', (c) => c.json(document))
  return app
}

/** The whole cloud in one app: what the functions of serverless.yml serve apart. */
export function createApp(deps: Deps): Edge {
  const app = createEdge(deps)
  addIdentity(app, deps)
  addPolicies(app, deps)
  addRecords(app, deps)
  addPrivacy(app, deps)
  addMessages(app, deps)
  addAudit(app, deps)
  return addOpenapi(app)
}
