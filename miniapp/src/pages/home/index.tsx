import { View } from '@tarojs/components'
export default function Home() {
  return <View role="main" aria-label="x" tabIndex={0}>产改通</View>
}
