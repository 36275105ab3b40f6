import { useState } from 'react'
import { phoneFacts } from '../../eligibility/phone-facts'
import { wipeAnswers } from '../../eligibility/wipe'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { useSignOut } from '../queries'

/** Leaves; whoever told this phone something says whether that stays: it may be somebody else's phone. */
export function SignOutButton() {
  const told = Object.keys(useStored(phoneFacts)).length
  const [asking, setAsking] = useState(false)
  const signOut = useSignOut()
  const leave = () => {
    setAsking(false)
    signOut.mutate()
  }
  const leaveNothing = () => {
    wipeAnswers()
    leave()
  }
  return (
    <>
      <Button
        look="outline"
        busy={signOut.isPending}
        onTap={() => (told > 0 ? setAsking(true) : leave())}
      >
        退出
      </Button>
      <Sheet title="退出登录" open={asking} onClose={() => setAsking(false)}>
        <Paragraph>
          这部手机上填过 {told} 项情况。自己的手机可以留着；借来的、公用的，请一起删掉。
        </Paragraph>
        <Button onTap={leave}>退出，情况留着</Button>
        <Button look="outline" icon="trash" onTap={leaveNothing}>
          退出，并删掉情况
        </Button>
      </Sheet>
    </>
  )
}
