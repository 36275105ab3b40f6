import { Paragraph } from '../../../ui/element'
import { Failed } from '../../../ui/Notice'
import { Skeleton } from '../../../ui/Skeleton'
import { OwnPage } from '../../components/OwnPage'
import { DeviceList } from '../../devices/DeviceList'
import { useDevices } from '../../devices/queries'

/** 登录的设备: where one is signed in, and how to end it. */
export default function Devices() {
  const { data, error, refetch } = useDevices()
  return (
    <OwnPage title="登录的设备">
      <Paragraph className="t-second">不认识的设备，马上让它退出。</Paragraph>
      {data ? (
        <DeviceList devices={data.devices} />
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={2} />
      )}
    </OwnPage>
  )
}
