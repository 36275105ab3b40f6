import type { FactDef, FactKey } from '@cgt/shared/eligibility/fact'
import type { Policy, RulePack } from '@cgt/shared/eligibility/policy'
import { useQuery } from '@tanstack/react-query'
import { createContext, type PropsWithChildren, useContext, useMemo } from 'react'
import { keptPack, latestPack, type PackSource } from './rule-pack'

const Source = createContext<PackSource | undefined>(undefined)

/** Says where packs come from; wired once, in the app. */
export const PackProvider = ({ source, children }: PropsWithChildren<{ source: PackSource }>) => (
  <Source.Provider value={source}>{children}</Source.Provider>
)

const minutes = 60_000

/** The rule pack, at once when the phone kept one; a newer one replaces it when it is there whole. */
export function useRulePack() {
  const source = useContext(Source)
  return useQuery<RulePack>({
    queryKey: ['pack'],
    queryFn: () => {
      if (!source) throw new Error('no pack source')
      return latestPack(source, keptPack())
    },
    initialData: keptPack,
    initialDataUpdatedAt: 0,
    staleTime: 30 * minutes,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
}

export interface PackIndex {
  readonly policies: ReadonlyMap<string, Policy>
  readonly facts: ReadonlyMap<FactKey, FactDef>
}

/** A pack's policies by id and facts by key. */
export function usePackIndex(pack: RulePack | undefined): PackIndex | undefined {
  return useMemo(
    () =>
      pack && {
        policies: new Map(pack.policies.map((policy) => [policy.id, policy])),
        facts: new Map(pack.facts.map((def) => [def.key, def])),
      },
    [pack],
  )
}
