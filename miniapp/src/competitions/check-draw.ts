import type { Draw } from '@cgt/shared/competitions/entry'
import { isCommitted, lotOrder } from '@cgt/shared/competitions/lots'

/** What comes of drawing the lots once more, by who was not there. */
type DrawCheck = 'same' | 'otherSeed' | 'otherOrder'

/** Draws the lots again on this phone. `commitment`: what was published before anybody could enter. */
export function checkDraw({ seed, order }: Draw, commitment: string): DrawCheck {
  if (!isCommitted(seed, commitment)) return 'otherSeed'
  const again = lotOrder(seed, order)
  return again.every((id, i) => id === order[i]) && again.length === order.length
    ? 'same'
    : 'otherOrder'
}

export const checkWords: Readonly<Record<DrawCheck, string>> = {
  same: '公开的种子和发布时的指纹一致；在这台手机上用它重抽一遍，先后一模一样。',
  otherSeed: '这个种子不是发布时定下的那个。请截图，找主办方或上级工会反映。',
  otherOrder: '用这个种子重抽，先后和公布的不一样。请截图，找主办方或上级工会反映。',
}
