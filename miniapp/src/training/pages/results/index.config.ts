export default definePageConfig({ navigationBarTitleText: '成绩和证书' })
