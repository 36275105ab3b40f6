import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { refusePrivacy } from '../platform/wechat-privacy'
import { CopyByHand } from './CopyByHand'
import { PrivacySheet } from './PrivacySheet'

/** What only WeChat makes necessary, on the page in front and on no other. */
export function WechatAsks() {
  const [inFront, setInFront] = useState(true)
  const last = useRef(inFront)
  last.current = inFront
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  // Who leaves the page has not agreed; what was held back would wait for ever.
  useEffect(
    () => () => {
      if (last.current) refusePrivacy()
    },
    [],
  )
  // In a place of its own: gone from among the page's elements, it would make Taro send all of them again.
  return (
    <View>
      {inFront && (
        <>
          <PrivacySheet />
          <CopyByHand />
        </>
      )}
    </View>
  )
}
