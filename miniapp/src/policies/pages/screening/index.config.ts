export default definePageConfig({ navigationBarTitleText: '判定' })
