import { Failure } from '@cgt/shared/http/failure'
import { openTab } from '../../../platform/navigate'
import { session } from '../../../platform/session'
import { useStored } from '../../../platform/stored'
import { Button } from '../../../ui/Button'
import { NotHere } from '../../../ui/NotHere'
import { Empty } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { RefusedPage } from '../../../ui/RefusedPage'
import { AuditLog } from '../../components/AuditLog'
import { useChain } from '../../queries'

/** 审计记录: who did what, and whether anybody touched the record; to everybody else it is not there. */
export default function Audit() {
  const isSignedIn = useStored(session) !== null
  const { error, refetch } = useChain()
  const code = error instanceof Failure ? error.code : undefined
  if (code === 'notFound') return <NotHere />
  // Until a second factor is set up nothing here answers: one invitation, not one for each part.
  const isUnbound = code === 'secondFactorNeeded'
  return (
    <Page title="审计记录" wide>
      {!isSignedIn && <SignedOut />}
      {isSignedIn && isUnbound && <RefusedPage error={error} onRetry={() => void refetch()} />}
      {isSignedIn && !isUnbound && <AuditLog />}
    </Page>
  )
}

const SignedOut = () => (
  <Empty icon="lock" title="先登录" action={<Button onTap={() => openTab('mine')}>去登录</Button>}>
    审计管理员登录后在这里看记录。
  </Empty>
)
