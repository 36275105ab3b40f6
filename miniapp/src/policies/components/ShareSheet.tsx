import type { IsoDate } from '@cgt/shared/eligibility/key'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { View } from '@tarojs/components'
import { drawPicture } from '../../platform/picture'
import { copyText, pageAddress, savePicture } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Line, Words, web } from '../../ui/element'
import { Icon } from '../../ui/Icon'
import { ShareButton } from '../../ui/ShareButton'
import { Sheet } from '../../ui/Sheet'
import { drawShareCard, sharePicture } from '../draw-share-card'
import { type ShareCard, shareCard } from '../share-card'
import './ShareSheet.scss'

interface Props {
  readonly policy: Policy
  readonly asOf: IsoDate
  readonly open: boolean
  readonly onClose: () => void
}

const shareText = ({ title, benefits, until, place }: ShareCard) =>
  [`【${title}】`, ...benefits, until, place && `去办：${place}`, pageAddress()]
    .filter(Boolean)
    .join('\n')

async function keepPicture(card: ShareCard) {
  const { width, height } = sharePicture
  await savePicture(`${card.title}.png`, await drawPicture(width, height, drawShareCard(card)))
}

/** The card as it will be sent, and the ways to send it. */
export function ShareSheet({ policy, asOf, open, onClose }: Props) {
  const card = shareCard(policy, asOf)
  return (
    <Sheet title="分享给同事" open={open} onClose={onClose}>
      <View className="share-card">
        <Words className="share-card__brand">产改通 · 看看我能享受什么</Words>
        <Words className="t-head">{card.title}</Words>
        {card.benefits.map((words) => (
          <Words key={words}>{words}</Words>
        ))}
        <Line className="share-card__line">
          <Icon name="clock" />
          <Words>{card.until}</Words>
        </Line>
        {card.place && (
          <Line className="share-card__line">
            <Icon name="place" />
            <Words>{card.place}</Words>
          </Line>
        )}
        <Words className="t-tiny">{card.day}</Words>
      </View>
      <ShareButton>发给微信好友</ShareButton>
      <Button look="outline" icon="file" onTap={() => copyText(shareText(card), '已复制')}>
        {web ? '复制文字和网址' : '复制文字'}
      </Button>
      {web && (
        <Button look="outline" icon="save" onTap={() => void keepPicture(card)}>
          存成图片
        </Button>
      )}
    </Sheet>
  )
}
