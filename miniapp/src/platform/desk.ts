import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this width on, a list and its detail stand side by side; the same number as in tokens.scss. */
const deskWidth = 900

/** Whether the window is a desk's; WeChat is always a phone. */
const onDesk = (): boolean =>
  process.env.TARO_ENV === 'h5' && Taro.getWindowInfo().windowWidth >= deskWidth

/** The same, followed as the window changes. */
export function useDesk(): boolean {
  const [desk, setDesk] = useState(onDesk)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const follow = () => setDesk(onDesk())
    Taro.onWindowResize(follow)
    return () => Taro.offWindowResize(follow)
  }, [])
  return desk
}
