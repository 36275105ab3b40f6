export default definePageConfig({ navigationBarTitleText: '培训的数字' })
