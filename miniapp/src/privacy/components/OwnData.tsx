import { Failure } from '@cgt/shared/http/failure'
import { momentText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { today } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { saveTextFile } from '../../platform/share'
import { stepUp } from '../../platform/step-up'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph, Section } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { useProven } from '../../ui/use-proven'
import { Wrong } from '../../ui/Wrong'
import { exportData, useChangeDeletion, useDeletion } from '../queries'

/** Takes everything along, or has it all deleted. */
export function OwnData() {
  const exporting = useProven((_: 'json' | 'html') => exportData(), {
    onDone: ({ page, ...data }, kind) =>
      void saveTextFile(
        `关于我的全部信息-${today()}.${kind}`,
        kind === 'html' ? page : JSON.stringify(data, null, 2),
      ),
  })
  const { send, error } = exporting
  return (
    <Section className="stack gap-3">
      <Heading level={2} className="t-title">
        带走，或全部删掉
      </Heading>
      <Button look="outline" icon="print" busy={exporting.isPending} onTap={() => send('html')}>
        导出一页，看和打印用
      </Button>
      <Button look="outline" icon="save" busy={exporting.isPending} onTap={() => send('json')}>
        导出数据文件
      </Button>
      {error && <Wrong error={error} />}
      {error instanceof Failure && error.code === 'signInAgain' && (
        <Button onTap={() => open(stepUp().signInAt)}>重新登录</Button>
      )}
      <StepUpSheet {...exporting.stepUp} />
      <DeleteAccount />
    </Section>
  )
}

function DeleteAccount() {
  const { data: deletion } = useDeletion()
  const [asking, setAsking] = useState(false)
  const change = useChangeDeletion(() => setAsking(false))
  const wrong = change.error && <Wrong error={change.error} />
  if (deletion)
    return (
      <Card tone="wait">
        <Paragraph>{`账号会在 ${momentText(deletion.executeAt)} 起注销，之前都可以反悔。`}</Paragraph>
        {wrong}
        <Button busy={change.isPending} onTap={() => change.send('cancel')}>
          不注销了
        </Button>
      </Card>
    )
  return (
    <>
      <Button look="plain" icon="trash" onTap={() => setAsking(true)}>
        注销账号
      </Button>
      <Sheet title="注销账号？" open={asking} onClose={() => setAsking(false)}>
        <Paragraph>
          20
          小时内可以反悔，之后一天内全部删掉，拿不回来：登录、单位和身份、档案、消息。这部手机上填的还在。
        </Paragraph>
        {wrong}
        <Button icon="trash" busy={change.isPending} onTap={() => change.send('request')}>
          注销
        </Button>
        <Button look="outline" onTap={() => setAsking(false)}>
          先不
        </Button>
      </Sheet>
      <StepUpSheet {...change.stepUp} />
    </>
  )
}
