export default definePageConfig({ navigationBarTitleText: '谁报了名' })
