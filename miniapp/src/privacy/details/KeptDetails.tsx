import { momentText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph, Words } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Row, Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { useChangeDetails } from './queries'

interface Props {
  readonly details: {
    readonly realName: string
    readonly idNumber: string
    readonly since: number
  }
  readonly onEdit: () => void
  readonly onDeleted: () => void
}

/** What is kept, as everybody sees it: masked. */
export function KeptDetails({ details, onEdit, onDeleted }: Props) {
  const [asking, setAsking] = useState(false)
  const { realName, idNumber, since } = details
  return (
    <Card>
      <Stack gap={3}>
        <Shown label="真实姓名" value={realName} />
        <Shown label="身份证号" value={idNumber} />
        <Paragraph className="t-small figures">{`${momentText(since)} 填写`}</Paragraph>
        <Row gap={3}>
          <Button look="outline" icon="trash" className="grow" onTap={() => setAsking(true)}>
            删除
          </Button>
          <Button className="grow" onTap={onEdit}>
            修改
          </Button>
        </Row>
      </Stack>
      <Sheet title="删除实名信息？" open={asking} onClose={() => setAsking(false)}>
        <DeleteForm onBack={() => setAsking(false)} onDeleted={onDeleted} />
      </Sheet>
    </Card>
  )
}

const Shown = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Stack gap={1}>
    <Words className="t-second">{label}</Words>
    <Words className="t-title figures">{value}</Words>
  </Stack>
)

interface DeleteProps {
  readonly onBack: () => void
  readonly onDeleted: () => void
}

function DeleteForm({ onBack, onDeleted }: DeleteProps) {
  const change = useChangeDetails(onDeleted)
  return (
    <>
      <Paragraph>
        姓名和身份证号当场删掉，不能恢复；审核的人只能用别的办法核对是不是你。要用时可以再填。
      </Paragraph>
      {change.error && <Wrong error={change.error} />}
      <Button busy={change.isPending} onTap={() => change.mutate('delete')}>
        删除
      </Button>
      <Button look="outline" onTap={onBack}>
        先不删
      </Button>
    </>
  )
}
