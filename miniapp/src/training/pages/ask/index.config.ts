export default definePageConfig({ navigationBarTitleText: '报名前问一问' })
