export default definePageConfig({ navigationBarTitleText: '发布竞赛' })
