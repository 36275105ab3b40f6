import { useState } from 'react'
import { openTab } from '../../platform/navigate'
import { useOnline } from '../../platform/network'
import { session, sessionEnded } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { Failed } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { Toggle } from '../../ui/Toggle'
import { keepInStep, useInStep } from '../consent'
import { useDeleteRecord, useSync, useSyncState } from '../queries'

/** Only for the signed in, and only if they say so: keeps the record and this phone the same. */
export function InStepCard() {
  const signedIn = useStored(session) !== null
  const ended = useStored(sessionEnded)
  if (signedIn) return <SignedIn />
  return ended ? <Ended /> : null
}

/** The session ended by itself while something was to be saved. */
const Ended = () => (
  <Card>
    <Paragraph>登录已过期。改动都在这部手机上，重新登录后会接着存到档案。</Paragraph>
    <Button look="outline" onTap={() => openTab('mine')}>
      去重新登录
    </Button>
  </Card>
)

function SignedIn() {
  const inStep = useInStep()
  return (
    <Card flush>
      <Toggle
        label="存到我的档案"
        note={
          inStep ? '改了就跟着存，换手机也在' : '现在只在这部手机上；打开就对齐，以前存的也取回来'
        }
        on={inStep}
        onChange={keepInStep}
      />
      {inStep ? <HowSaved /> : <DeleteSaved />}
    </Card>
  )
}

function HowSaved() {
  const sync = useSync()
  const { isSaved, error } = useSyncState()
  const online = useOnline()
  if (error) return <Failed title="没存上" error={error} onRetry={() => sync.mutate()} />
  if (isSaved) return <Paragraph className="t-second t-center t-good">已存好</Paragraph>
  return (
    <Paragraph className="t-second t-center">
      {online ? '正在对齐…' : '没有网络，有了就自动存'}
    </Paragraph>
  )
}

function DeleteSaved() {
  const deleteRecord = useDeleteRecord()
  const [asking, setAsking] = useState(false)
  const remove = () => {
    setAsking(false)
    deleteRecord.mutate()
  }
  return (
    <>
      <Button look="plain" icon="trash" busy={deleteRecord.isPending} onTap={() => setAsking(true)}>
        {deleteRecord.isSuccess ? '档案里的已删' : '删掉档案里存过的'}
      </Button>
      {deleteRecord.error && <Failed title="没删成" error={deleteRecord.error} onRetry={remove} />}
      <Sheet title="删掉档案里存过的？" open={asking} onClose={() => setAsking(false)}>
        <Paragraph>云上的档案会全部删掉，拿不回来。这部手机上填的不受影响。</Paragraph>
        <Button icon="trash" onTap={remove}>
          删掉
        </Button>
        <Button look="outline" onTap={() => setAsking(false)}>
          先不
        </Button>
      </Sheet>
    </>
  )
}
