import { yuan } from '@cgt/shared/values/money'

/** Ten-thousandths as a percentage: 550 is 5.5%. */
export const ratioText = (tenThousandths: number): string => `${tenThousandths / 100}%`

const tenThousandYuan = 1_000_000
const hundredMillionYuan = 10_000 * tenThousandYuan

/** Integer 分, with sums from ¥10 万 in 万 or 亿 where two decimals lose nothing: ¥50 万. */
export function shortYuan(fen: number): string {
  const [unit, word] =
    fen >= hundredMillionYuan ? [hundredMillionYuan, '亿'] : [tenThousandYuan, '万']
  return fen >= 10 * tenThousandYuan && fen % (unit / 100) === 0
    ? `¥${fen / unit} ${word}`
    : yuan(fen)
}
