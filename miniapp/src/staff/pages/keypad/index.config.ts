export default definePageConfig({ navigationBarTitleText: '收款', navigationBarTextStyle: 'white' });
