import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwn } from '../../../platform/own-query'
import { api } from '../../api'

const imports = 'imports'

/** What one brought from elsewhere. */
export const useImports = () => useOwn([imports], () => api.myImports({}), { fresh: true })

function useThenAsk<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => askAgain(queries, imports) })
}

export const useImport = () => useThenAsk(api.importLearned)
export const useUndoImport = () => useThenAsk(api.undoImport)
