import { Failure } from '@cgt/shared/http/failure'
import type { PropsWithChildren } from 'react'
import { session } from '../platform/session'
import { useStored } from '../platform/stored'
import { NotHere } from './NotHere'
import { Page } from './Page'
import { RefusedPage } from './RefusedPage'
import { SignInFirst } from './SignInFirst'
import { Skeleton } from './Skeleton'

type Props = PropsWithChildren<{
  readonly title: string
  /** What the page stands on, once it was answered. */
  readonly asked: {
    readonly data: unknown
    readonly error: unknown
    readonly refetch: () => unknown
  }
}>

/** A page of who holds something for others; to everybody else it is not there. */
export function OfficePage({ title, asked: { data, error, refetch }, children }: Props) {
  const isSignedIn = useStored(session) !== null
  if (error instanceof Failure && error.code === 'notFound') return <NotHere />
  return (
    <Page title={title} wide>
      {!isSignedIn ? (
        <SignInFirst />
      ) : data ? (
        children
      ) : error ? (
        <RefusedPage error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}
