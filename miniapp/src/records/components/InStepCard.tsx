import { useState } from 'react'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { Failed } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { Toggle } from '../../ui/Toggle'
import { inStep } from '../consent'
import { useDeleteRecord, useSync } from '../queries'

/** Only for the signed in, and only if they say so: keeps the record and this phone the same. */
export function InStepCard() {
  const signedIn = useStored(session) !== null
  const agreed = useStored(inStep)
  const sync = useSync()
  const deleteRecord = useDeleteRecord()
  const [asking, setAsking] = useState(false)
  if (!signedIn) return null
  const change = (on: boolean) => {
    inStep.write(on)
    if (on) sync.mutate()
  }
  return (
    <Card flush>
      <Toggle
        label="存到我的档案"
        note={agreed ? '改了就跟着存，换手机也在' : '现在只在这部手机上'}
        on={agreed}
        onChange={change}
      />
      {sync.isPending && <Paragraph className="t-second t-center">正在对齐…</Paragraph>}
      {sync.isSuccess && agreed && (
        <Paragraph className="t-second t-center t-good">已存好</Paragraph>
      )}
      {sync.error && <Failed error={sync.error} onRetry={() => sync.mutate()} />}
      {!agreed && (
        <Button
          look="plain"
          icon="trash"
          busy={deleteRecord.isPending}
          onTap={() => setAsking(true)}
        >
          {deleteRecord.isSuccess ? '档案里的已删' : '删掉档案里存过的'}
        </Button>
      )}
      {deleteRecord.error && <Failed error={deleteRecord.error} onRetry={deleteRecord.mutate} />}
      <Sheet title="删掉档案里存过的？" open={asking} onClose={() => setAsking(false)}>
        <Paragraph>云上的档案会全部删掉，拿不回来。这部手机上填的不受影响。</Paragraph>
        <Button
          icon="trash"
          onTap={() => {
            setAsking(false)
            deleteRecord.mutate()
          }}
        >
          删掉
        </Button>
        <Button look="outline" onTap={() => setAsking(false)}>
          先不
        </Button>
      </Sheet>
    </Card>
  )
}
