import type { Member } from '@cgt/shared/identity/join'
import { useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwnPages } from '../../platform/own-query'
import { useProven } from '../../ui/use-proven'
import { api } from '../api'

/** Who belongs to an organisation; `code`: how their 识别码 begins, nothing for everybody. */
export function useMembers(organisationId: string, code: string) {
  const wanted = { organisationId, ...(code && { code }) }
  const pages = useOwnPages(['members', organisationId, code], (from) =>
    api.listMembers({ ...wanted, ...from }),
  )
  return { ...pages, organisation: pages.data?.pages[0]?.organisation }
}

interface Removal {
  readonly member: Member
  readonly reason: string
}

const remove = ({ member: { personId, joinId, as }, reason }: Removal) =>
  (as === 'officer' ? api.removeOfficer : api.removeMember)({ personId, joinId, reason })

/** Ends somebody's belonging; whatever came of it, the lists are asked again. */
export function useRemoval(onDone: () => void) {
  const queries = useQueryClient()
  return useProven(remove, {
    onDone,
    onAnswer: () => askAgain(queries, 'members', 'grants', 'roles'),
  })
}
