import { openTab } from '../../../platform/navigate'
import { session } from '../../../platform/session'
import { useStored } from '../../../platform/stored'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Paragraph } from '../../../ui/element'
import { Page } from '../../../ui/Page'
import { Details } from '../../details/Details'

/** 实名信息: who one is, for whom it is, and how to take it away again. */
export default function DetailsPage() {
  const signedIn = useStored(session) !== null
  return (
    <Page title="实名信息">
      <Paragraph className="t-second">
        让审核你加入单位的人核对是不是本人。不填也能判定政策、申请加入。谁看过完整的，“消息”里会告诉你。
      </Paragraph>
      {signedIn ? <Details /> : <SignedOut />}
    </Page>
  )
}

const SignedOut = () => (
  <Card>
    <Paragraph>登录后才能填写。</Paragraph>
    <Button look="outline" onTap={() => openTab('mine')}>
      去登录
    </Button>
  </Card>
)
