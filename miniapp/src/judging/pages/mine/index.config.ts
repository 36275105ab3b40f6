export default definePageConfig({ navigationBarTitleText: '我的裁判工作' })
