import { useQuery } from '@tanstack/react-query'

const fetchJudge = async () => (await import(/* webpackChunkName: "engine" */ './judge')).judge

export type Judge = Awaited<ReturnType<typeof fetchJudge>>

/** The engine, fetched once the page stands: the first screen judges nothing. */
export const useJudge = () =>
  useQuery({
    queryKey: ['engine'],
    queryFn: fetchJudge,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
