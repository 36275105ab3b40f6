export default definePageConfig({ navigationBarTitleText: '产改通' })
