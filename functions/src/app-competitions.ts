import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { competitionsContract } from '@cgt/shared/competitions/contract'
import { pathOfRegion } from '@cgt/shared/identity/organisation'
import { appealRoutes, correctionRoutes } from './competitions/appeal-routes.ts'
import { openAppealStore } from './competitions/appeal-store.ts'
import { openCodeStore } from './competitions/code-store.ts'
import { codesRoutes } from './competitions/codes-routes.ts'
import { openCompetitionStore } from './competitions/competition-store.ts'
import { openCorrectionStore } from './competitions/correction-store.ts'
import { openEntryStore } from './competitions/entry-store.ts'
import { openJudgeStore } from './competitions/judge-store.ts'
import { judgingRoutes } from './competitions/judging-routes.ts'
import { openOutcomeStore } from './competitions/outcome-store.ts'
import { outcomesRoutes } from './competitions/outcomes-routes.ts'
import { openRoundStore } from './competitions/round-store.ts'
import { competitionRoutes } from './competitions/routes.ts'
import { asSheets } from './competitions/sheet-limit.ts'
import { sheetRoutes } from './competitions/sheet-routes.ts'
import { openSheetStore } from './competitions/sheet-store.ts'
import type { Deps } from './deps.ts'
import { openGuard } from './guard.ts'
import { openBelongingsOf } from './identity/belongings-of.ts'
import { openDecidersOf } from './identity/deciders-of.ts'
import { openDetailsStore } from './identity/details-store.ts'
import { openGrantStore } from './identity/grant-store.ts'
import { openJoinStore } from './identity/join-store.ts'
import { openNoteDenial } from './identity/note-denial.ts'
import { openOrganisationStore } from './identity/organisation-store.ts'
import { openPersonStore } from './identity/person-store.ts'
import { nameOf } from './identity/shown-join.ts'
import { openNote } from './platform/audit-note.ts'
import { openCommands } from './platform/command.ts'
import type { Edge } from './platform/edge.ts'
import { mount } from './platform/http.ts'
import { openPersonKeys } from './platform/person-keys.ts'
import { openRateLimit } from './platform/rate-limit.ts'
import { openConsentsOf } from './privacy/consent-store.ts'

type CompetitionsDeps = Pick<
  Deps,
  'table' | 'clock' | 'random' | 'pause' | 'vault' | 'cursors' | 'loginKey'
>

export function addCompetitions(app: Edge, deps: CompetitionsDeps): Edge {
  const { table, random, vault } = deps
  const keys = openPersonKeys(table, vault, random)
  const naming = {
    details: openDetailsStore(table, keys, random),
    consentsOf: openConsentsOf(table),
  }
  const takeToken = openRateLimit(deps)
  const people = openPersonStore(table)
  const grants = openGrantStore(table, people)
  const decidersOf = openDecidersOf({ ...deps, grants })
  const parts = {
    ...deps,
    run: openCommands({ ...deps, takeToken }),
    competitions: openCompetitionStore(table),
    entries: openEntryStore(table),
    judges: openJudgeStore(table),
    codes: openCodeStore(table),
    rounds: openRoundStore(table),
    sheets: openSheetStore(table),
    results: openOutcomeStore(table),
    appeals: openAppealStore(table),
    corrections: openCorrectionStore(table),
    keys,
    decidersAt: (organisation: OrganisationPath, party: string) =>
      decidersOf('decideAppeals', organisation, party),
    runSheets: openCommands({ ...deps, takeToken: asSheets(takeToken) }),
    findOrganisation: openOrganisationStore(table).find,
    pathOfRegion,
    nameOf: (personId: string) => nameOf(naming, personId),
    belongingsOf: openBelongingsOf(openJoinStore(table)),
    isPerson: async (personId: string) => (await people.find(personId))?.disabled === false,
  }
  const routes = {
    ...competitionRoutes(parts),
    ...judgingRoutes(parts),
    ...codesRoutes(parts),
    ...sheetRoutes(parts),
    ...outcomesRoutes(parts),
    ...appealRoutes(parts),
    ...correctionRoutes(parts),
  }
  const note = openNote(deps)
  const noteDenial = openNoteDenial({ people, note, takeToken })
  mount(app, competitionsContract, routes, openGuard(deps, noteDenial))
  return app
}
