export default definePageConfig({ navigationBarTitleText: '办的竞赛' })
