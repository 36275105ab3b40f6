export default definePageConfig({ navigationBarTitleText: '我的单位和工会' })
