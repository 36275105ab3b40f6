import { Failure } from '@cgt/shared/http/failure'
import type { ReactNode } from 'react'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { NotHere } from '../../ui/NotHere'
import { Failed } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { SignInFirst } from '../../ui/SignInFirst'
import { Skeleton } from '../../ui/Skeleton'
import { SendSheets } from '../keep/SendSheets'

interface Props<Shown> {
  readonly title: string
  /** What the page stands on; it may be what the phone kept. */
  readonly shown: Shown | undefined
  readonly asked: { readonly error: unknown; readonly refetch: () => unknown }
  readonly foot?: ReactNode
  readonly wide?: boolean
  readonly children: (shown: Shown) => ReactNode
}

/** A page of who judges or checks; it stands without a network on what the phone kept. */
export function JudgingPage<Shown>(props: Props<Shown>) {
  const { title, shown, asked, foot, wide = false, children } = props
  const isSignedIn = useStored(session) !== null
  const { error } = asked
  if (error instanceof Failure && error.code === 'notFound') return <NotHere />
  return (
    <Page title={title} wide={wide} foot={isSignedIn && shown !== undefined && foot}>
      <SendSheets />
      {!isSignedIn ? (
        <SignInFirst>打分、复核的是你本人，登录后回到这里接着办。</SignInFirst>
      ) : shown !== undefined ? (
        children(shown)
      ) : error ? (
        <Failed error={error} onRetry={() => void asked.refetch()} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}
