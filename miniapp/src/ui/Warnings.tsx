import { View } from '@tarojs/components'
import { useOnline } from '../platform/network'
import { useRoom } from '../platform/room'
import { Words } from './element'
import { Icon, type IconName } from './Icon'
import './Warnings.scss'

/** What is amiss with the phone, for as long as it is. */
export function Warnings() {
  const online = useOnline()
  const room = useRoom()
  return (
    <>
      {!online && <Warning icon="offline">没有网络，已填的都在。</Warning>}
      {!room && (
        <Warning icon="warning">手机存不下了，关掉会丢刚填的。清出空间，再改一次就能存上。</Warning>
      )}
    </>
  )
}

const Warning = ({ icon, children }: { readonly icon: IconName; readonly children: string }) => (
  <View className="warning" role="status">
    <Icon name={icon} />
    <Words>{children}</Words>
  </View>
)
