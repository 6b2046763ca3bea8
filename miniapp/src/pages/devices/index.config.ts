export default definePageConfig({ navigationBarTitleText: '我的手机', enablePullDownRefresh: true });
