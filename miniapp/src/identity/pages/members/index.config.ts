export default definePageConfig({ navigationBarTitleText: '成员和经办人' })
