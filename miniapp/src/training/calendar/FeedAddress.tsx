import { momentText } from '@cgt/shared/values/moment-text'
import { cloudAddress } from '../../platform/http'
import { copyText } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Failed } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { Wrong } from '../../ui/Wrong'
import { useCalendar, useCloseCalendar, useOpenCalendar } from './queries'

const addressOf = (token: string): string => cloudAddress(`/training/calendar-feed?token=${token}`)

/** Opens an address, tells it once, and takes it back. */
export function FeedAddress() {
  const { data, error, refetch } = useCalendar()
  const opening = useOpenCalendar()
  const closing = useCloseCalendar()
  const failed = opening.error ?? closing.error
  const open = () => opening.mutate()
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  return (
    <>
      {data.since === null ? (
        <Paragraph>
          在手机日历里订阅一次，报上的培训自己会出现，换时间、取消也跟着变。有这个网址的人都看得到你报了什么，别发给别人。
        </Paragraph>
      ) : opening.data?.since === data.since ? (
        <Told address={addressOf(opening.data.token)} />
      ) : (
        <Paragraph>
          {`${momentText(data.since)}开的网址还能用。网址只在开的时候显示一次；找不到了就换一个，旧的马上作废。`}
        </Paragraph>
      )}
      {failed && <Wrong error={failed} />}
      <Button
        look={data.since === null ? 'primary' : 'outline'}
        busy={opening.isPending}
        onTap={open}
      >
        {data.since === null ? '开一个订阅网址' : '换一个网址'}
      </Button>
      {data.since !== null && (
        <Button look="outline" busy={closing.isPending} onTap={() => closing.mutate()}>
          停用
        </Button>
      )}
    </>
  )
}

const Told = ({ address }: { readonly address: string }) => (
  <>
    <Paragraph>复制到手机日历的“添加订阅日历”里。网址只在这里显示这一次。</Paragraph>
    <Paragraph className="t-small figures">{address}</Paragraph>
    <Button onTap={() => void copyText(address, '网址已复制，粘到日历的订阅里')}>复制网址</Button>
  </>
)
