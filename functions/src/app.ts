import { auditContract } from '@cgt/shared/audit/contract'
import { identityContract } from '@cgt/shared/identity/contract'
import { messagesContract } from '@cgt/shared/messages/contract'
import { policiesContract } from '@cgt/shared/policies/contract'
import { addCompetitions } from './app-competitions.ts'
import { addPrivacy } from './app-privacy.ts'
import { addRecords } from './app-records.ts'
import { addTraining } from './app-training.ts'
import { openChainStore } from './audit/chain-store.ts'
import { openPublicKeys } from './audit/checkpoint.ts'
import { auditRoutes } from './audit/routes.ts'
import { openTrailStore } from './audit/trail-store.ts'
import type { Deps } from './deps.ts'
import { noGuard, openGuard } from './guard.ts'
import { detailsRoutes } from './identity/details-routes.ts'
import { openDetailsStore } from './identity/details-store.ts'
import { openGrantStore } from './identity/grant-store.ts'
import { openJoinStore } from './identity/join-store.ts'
import { openLoginStore } from './identity/login-store.ts'
import { openNoteDenial } from './identity/note-denial.ts'
import { grantRoutes, memberRoutes, organisationRoutes } from './identity/organisation-routes.ts'
import { openOrganisationStore } from './identity/organisation-store.ts'
import { openPersonStore } from './identity/person-store.ts'
import { deviceRoutes, peopleRoutes, sessionRoutes } from './identity/routes.ts'
import { secondFactorRoutes } from './identity/second-factor-routes.ts'
import { openSessionStore } from './identity/session-store.ts'
import { openSignInCodeStore } from './identity/sign-in-code-store.ts'
import { alertRoutes } from './messages/alert-routes.ts'
import { openAlertStore } from './messages/alert-store.ts'
import { openMessageStore } from './messages/message-store.ts'
import { openMatters } from './messages/open-matter.ts'
import { messagesRoutes } from './messages/routes.ts'
import { printDocument } from './openapi/print-document.ts'
import { openNote } from './platform/audit-note.ts'
import { openCommands } from './platform/command.ts'
import { createEdge, type Edge } from './platform/edge.ts'
import { mount } from './platform/http.ts'
import { openPersonKeys } from './platform/person-keys.ts'
import { openRateLimit } from './platform/rate-limit.ts'
import { policiesRoutes } from './policies/routes.ts'
import { openScreen } from './policies/screen.ts'
import { openConsentsOf } from './privacy/consent-store.ts'
import { openDeletionStore } from './privacy/deletion-store.ts'

type IdentityDeps = Omit<Deps, 'pack' | 'auditKeys' | 'issuer' | 'alertTemplates'>

export function addIdentity(app: Edge, deps: IdentityDeps): Edge {
  const { table, clock, random } = deps
  const people = openPersonStore(table)
  const keys = openPersonKeys(table, deps.vault, random)
  const takeToken = openRateLimit(deps)
  const all = {
    ...deps,
    people,
    note: openNote(deps),
    keys,
    details: openDetailsStore(table, keys, random),
    consentsOf: openConsentsOf(table),
    run: openCommands({ ...deps, takeToken }),
    takeToken,
    sessions: openSessionStore(table),
    codes: openSignInCodeStore(table),
    logins: openLoginStore(table, clock, random),
    organisations: openOrganisationStore(table),
    joins: openJoinStore(table),
    grants: openGrantStore(table, people),
    leaving: openDeletionStore(table),
  }
  const routes = {
    ...sessionRoutes(all),
    ...deviceRoutes(all),
    ...secondFactorRoutes(all),
    ...organisationRoutes(all),
    ...memberRoutes(all),
    ...grantRoutes(all),
    ...peopleRoutes(all),
    ...detailsRoutes(all),
  }
  mount(app, identityContract, routes, openGuard(deps, openNoteDenial(all)))
  return app
}

export function addPolicies(app: Edge, deps: Pick<Deps, 'pack' | 'cursors' | 'clock'>): Edge {
  mount(app, policiesContract, policiesRoutes({ ...deps, screen: openScreen(deps.pack) }), noGuard)
  return app
}

type MessagesDeps = Pick<
  Deps,
  'table' | 'clock' | 'cursors' | 'vault' | 'random' | 'wechat' | 'loginKey' | 'alertTemplates'
>

export function addMessages(app: Edge, deps: MessagesDeps): Edge {
  const { table, clock, vault, random } = deps
  const keys = openPersonKeys(table, vault, random)
  const routes = {
    ...messagesRoutes({
      ...deps,
      messages: openMessageStore(table, clock),
      openMatter: openMatters(keys),
    }),
    ...alertRoutes({
      ...deps,
      alerts: openAlertStore(table, keys, random),
      templates: deps.alertTemplates,
      takeToken: openRateLimit(deps),
    }),
  }
  mount(app, messagesContract, routes, openGuard(deps))
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
  addTraining(app, deps)
  addCompetitions(app, deps)
  addAudit(app, deps)
  return addOpenapi(app)
}
