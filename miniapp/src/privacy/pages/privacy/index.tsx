import { open, openTab } from '../../../platform/navigate'
import { session } from '../../../platform/session'
import { useStored } from '../../../platform/stored'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Paragraph } from '../../../ui/element'
import { LinkRow } from '../../../ui/LinkRow'
import { Page } from '../../../ui/Page'
import { Consents } from '../../components/Consents'
import { OwnData } from '../../components/OwnData'
import { WhatIsKept } from '../../components/WhatIsKept'
import { paths } from '../../paths'

/** 隐私: what is kept and why, what one agreed to, and how to take it along or away. */
export default function Privacy() {
  const signedIn = useStored(session) !== null
  return (
    <Page title="隐私">
      <WhatIsKept />
      {signedIn ? (
        <>
          <Consents />
          <DetailsRow />
          <OwnData />
        </>
      ) : (
        <SignedOut />
      )}
    </Page>
  )
}

const DetailsRow = () => (
  <Card flush>
    <LinkRow
      icon="mine"
      label="实名信息"
      note="姓名和身份证号：填写、修改、删除"
      onTap={() => open(paths.details)}
    />
  </Card>
)

const SignedOut = () => (
  <Card>
    <Paragraph>你没有登录，云上没有你的任何东西。登录后，在这里看、撤回、导出和注销。</Paragraph>
    <Button look="outline" onTap={() => openTab('mine')}>
      去登录
    </Button>
  </Card>
)
