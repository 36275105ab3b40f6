import type { importsContract } from '@cgt/shared/training/imports-contract'
import type { Handlers } from '../platform/http.ts'
import { type ImportDeps, importLearned, undoImport } from './import-learned.ts'

export const importRoutes = (deps: ImportDeps): Handlers<typeof importsContract> => ({
  importLearned: (wanted, { command }) => importLearned(deps, wanted, command),
  myImports: async (_, { personId }) => {
    const imports = await deps.imports.opened(personId, await deps.imports.find(personId))
    return { imports: imports.map(({ lines, ...one }) => ({ ...one, lines: [...lines] })) }
  },
  undoImport: (wanted, { command }) => undoImport(deps, wanted, command),
})
