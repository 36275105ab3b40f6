import type { IsoDate } from '@cgt/shared/eligibility/key'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { View } from '@tarojs/components'
import { copyText, pageAddress, printPage } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Line, Words, web } from '../../ui/element'
import { Icon } from '../../ui/Icon'
import { ShareButton } from '../../ui/ShareButton'
import { Sheet } from '../../ui/Sheet'
import { versionOn } from '../amount-text'
import { untilText } from '../until-text'
import './ShareSheet.scss'
import { prose } from '../../ui/prose'

interface Props {
  readonly policy: Policy
  readonly asOf: IsoDate
  readonly open: boolean
  readonly onClose: () => void
}

const shareText = (policy: Policy, asOf: IsoDate) => {
  const version = versionOn(policy, asOf)
  return [
    `【${policy.title}】`,
    ...(version?.benefits.map(({ words }) => words) ?? []),
    untilText(policy, asOf),
    ...(version?.procedure.where.slice(0, 1).map((place) => `去办：${place}`) ?? []),
    pageAddress(),
  ]
    .filter(Boolean)
    .join('\n')
}

/** A card with what a colleague wants to know: what, how much, until when, where. Nothing of one's own. */
export function ShareSheet({ policy, asOf, open, onClose }: Props) {
  const version = versionOn(policy, asOf)
  return (
    <Sheet title="分享给同事" open={open} onClose={onClose}>
      <View className="share-card">
        <Words className="share-card__brand">产改通 · 看看我能享受什么</Words>
        <Words className="t-head">{policy.title}</Words>
        {version?.benefits.map(({ words }) => (
          <Words key={words}>{prose(words)}</Words>
        ))}
        <Line className="share-card__line">
          <Icon name="clock" />
          <Words>{untilText(policy, asOf)}</Words>
        </Line>
        {version?.procedure.where[0] && (
          <Line className="share-card__line">
            <Icon name="place" />
            <Words>{version.procedure.where[0]}</Words>
          </Line>
        )}
        <Words className="t-tiny">
          {calendarDate(asOf)}整理，以主管单位为准。不含你的任何信息。
        </Words>
      </View>
      <ShareButton>发给微信好友</ShareButton>
      <Button look="outline" icon="file" onTap={() => copyText(shareText(policy, asOf), '已复制')}>
        {web ? '复制文字和网址' : '复制文字'}
      </Button>
      {web && (
        <Button look="outline" icon="print" onTap={printPage}>
          打印这一页
        </Button>
      )}
    </Sheet>
  )
}
