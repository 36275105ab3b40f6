import type { Spot } from '@cgt/shared/values/spot'
import Taro from '@tarojs/taro'

/** A page of a map on the web that shows a point, by its name. */
export const mapAddress = ({ latitude, longitude }: Spot, name: string): string =>
  `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}&coordinate=gaode`

/** WeChat's own map, with the way there. */
export const openMap = (spot: Spot, name: string): void =>
  void Taro.openLocation({ ...spot, name, scale: 16 })
