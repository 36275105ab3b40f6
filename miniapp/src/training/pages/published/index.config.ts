export default definePageConfig({ navigationBarTitleText: '办的培训' })
