import { Button as WechatButton } from '@tarojs/components'
import { useState } from 'react'
import { useStored } from '../platform/stored'
import {
  agreePrivacy,
  contractName,
  openPrivacyContract,
  type PrivacyAsk,
  privacyAsk,
  refusePrivacy,
} from '../platform/wechat-privacy'
import { Button } from './Button'
import { Paragraph, Words } from './element'
import { LinkRow } from './LinkRow'
import { Sheet } from './Sheet'
import { Stack } from './Stack'
import './PrivacySheet.scss'

/** WeChat checks that the button with this id was pressed before it believes that somebody agreed. */
const agreeId = 'agree-privacy'

/** Before WeChat gives out anything private: what it is, what for, and what one does who does not agree. */
export function PrivacySheet() {
  const asked = useStored(privacyAsk)
  return (
    <Sheet
      title={`要用${asked?.use?.what ?? '微信里的一项个人信息'}，同意吗？`}
      open={asked !== null}
      onClose={refusePrivacy}
    >
      {asked && <Asked asked={asked} />}
    </Sheet>
  )
}

function Asked({ asked: { use } }: { readonly asked: PrivacyAsk }) {
  const name = useStored(contractName)
  const [isUnread, setUnread] = useState(false)
  const read = () => {
    setUnread(false)
    openPrivacyContract().catch(() => setUnread(true))
  }
  return (
    <>
      <Stack gap={3}>
        {use && <Answer title="用来做什么">{`${use.why}。`}</Answer>}
        <Answer title="不同意呢">{`照样能用产改通${use ? `，${use.otherwise}` : ''}。`}</Answer>
      </Stack>
      <LinkRow icon="file" label={name} note="微信要求你先看过，点开看原文" onTap={read} />
      {isUnread && (
        <Paragraph className="t-second">
          原文没能打开。请稍后再点；没看到之前，可以先不同意。
        </Paragraph>
      )}
      <WechatButton
        id={agreeId}
        className="tap button button--primary privacy-agree"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => agreePrivacy(agreeId)}
      >
        <Words>同意，以后不再问</Words>
      </WechatButton>
      <Button look="outline" onTap={refusePrivacy}>
        不同意
      </Button>
    </>
  )
}

const Answer = ({ title, children }: { readonly title: string; readonly children: string }) => (
  <Stack gap={1}>
    <Words className="t-strong">{title}</Words>
    <Paragraph className="t-second">{children}</Paragraph>
  </Stack>
)
