import { drawPicture } from '../platform/picture'
import { toUrl } from '../platform/url'
import { drawShareCard, sharePicture } from './draw-share-card'
import { paths } from './paths'
import type { ShareCard } from './share-card'

/** Without a picture of ours, WeChat sends one of the screen: with all that a person has told. */
const ownPicture = '/assets/share/card.png'

/** What WeChat sends to a friend: the policy's card, or where none can be drawn, the app's own. */
export function shareMessage(id: string, card: ShareCard | undefined) {
  const plain = {
    title: card?.title ?? '看看我能享受什么',
    path: toUrl(paths.detail, { id }),
    imageUrl: ownPicture,
  }
  if (!card) return plain
  const { width, height } = sharePicture
  const drawn = drawPicture(width, height, drawShareCard(card)).then(
    (imageUrl) => ({ ...plain, imageUrl }),
    () => plain,
  )
  return { ...plain, promise: drawn }
}
