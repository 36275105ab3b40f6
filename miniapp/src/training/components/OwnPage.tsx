import type { PropsWithChildren } from 'react'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Failed } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { SignInFirst } from '../../ui/SignInFirst'
import { Skeleton } from '../../ui/Skeleton'

type Props = PropsWithChildren<{
  readonly title: string
  /** As `Page` has it. */
  readonly wide?: boolean
  readonly sheet?: boolean
  /** What the page stands on, once it was answered. */
  readonly asked: {
    readonly data: unknown
    readonly error: unknown
    readonly refetch: () => unknown
  }
}>

/** A page of what is the signed-in person's own. */
export function OwnPage({ asked: { data, error, refetch }, children, ...page }: Props) {
  const isSignedIn = useStored(session) !== null
  return (
    <Page {...page}>
      {!isSignedIn ? (
        <SignInFirst />
      ) : data ? (
        children
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}
