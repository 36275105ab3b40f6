import type { ownDataContract } from '@cgt/shared/privacy/own-data-contract'
import type { Handlers } from '../platform/http.ts'
import {
  cancelDeletion,
  type DeletionDeps,
  requestDeletion,
  shownDeletion,
} from './change-deletion.ts'
import { type ExportDeps, exportData } from './export-data.ts'

export const ownDataRoutes = (
  deps: DeletionDeps & ExportDeps,
): Handlers<typeof ownDataContract> => ({
  exportData: (_, asking) => exportData(deps, asking),
  seeDeletion: async (_, { personId }) => {
    const found = await deps.deletions.find(personId)
    return { deletion: found ? shownDeletion(found) : null }
  },
  requestDeletion: (_, by) => requestDeletion(deps, by),
  cancelDeletion: (_, by) => cancelDeletion(deps, by),
})
