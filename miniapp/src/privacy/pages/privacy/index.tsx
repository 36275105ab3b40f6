import { openTab } from '../../../platform/navigate'
import { session } from '../../../platform/session'
import { useStored } from '../../../platform/stored'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Paragraph } from '../../../ui/element'
import { Page } from '../../../ui/Page'
import { Consents } from '../../components/Consents'
import { OwnData } from '../../components/OwnData'
import { WhatIsKept } from '../../components/WhatIsKept'

/** 隐私: what is kept and why, what one agreed to, and how to take it along or away. */
export default function Privacy() {
  const signedIn = useStored(session) !== null
  return (
    <Page title="隐私">
      <WhatIsKept />
      {signedIn ? (
        <>
          <Consents />
          <OwnData />
        </>
      ) : (
        <SignedOut />
      )}
    </Page>
  )
}

const SignedOut = () => (
  <Card>
    <Paragraph>你没有登录，云上没有你的任何东西。登录后，在这里看、撤回、导出和注销。</Paragraph>
    <Button look="outline" onTap={() => openTab('mine')}>
      去登录
    </Button>
  </Card>
)
