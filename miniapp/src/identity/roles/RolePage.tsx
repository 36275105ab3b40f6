import type { Action } from '@cgt/shared/access/rules'
import type { PropsWithChildren } from 'react'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { NotHere } from '../../ui/NotHere'
import { Failed } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'
import { OwnPage } from '../components/OwnPage'
import { actingAs } from './acting'
import { LostRole } from './LostRole'
import { mayDo, useActing, useRoles } from './use-roles'

type Props = PropsWithChildren<{
  readonly title: string
  /** Any of these lets a person in. */
  readonly actions: readonly Action[]
}>

/** A page for those who may take an action; to everybody else it is not there. */
export function RolePage({ title, actions, children }: Props) {
  const isSignedIn = useStored(session) !== null
  const { data, error, refetch } = useRoles()
  const { lost } = useActing()
  if (!isSignedIn || data === undefined)
    return (
      <OwnPage title={title} wide>
        {error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </OwnPage>
    )
  if (mayDo(data.roles, ...actions))
    return (
      <Page title={title} wide>
        {children}
      </Page>
    )
  return lost ? (
    <Page title={title}>
      <LostRole lost={lost} onRead={actingAs.clear} />
    </Page>
  ) : (
    <NotHere />
  )
}
