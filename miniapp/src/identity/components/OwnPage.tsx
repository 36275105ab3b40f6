import type { PropsWithChildren, ReactNode } from 'react'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Page } from '../../ui/Page'
import { SignInFirst } from './SignInFirst'

type Props = PropsWithChildren<{
  readonly title: string
  readonly foot?: ReactNode
  readonly wide?: boolean
}>

/** A page of what is the signed-in person's own. */
export function OwnPage({ title, foot, wide = false, children }: Props) {
  const isSignedIn = useStored(session) !== null
  return (
    <Page title={title} wide={wide} foot={isSignedIn && foot}>
      {isSignedIn ? children : <SignInFirst />}
    </Page>
  )
}
