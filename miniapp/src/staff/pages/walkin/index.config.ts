export default definePageConfig({ navigationBarTitleText: '散客收款', navigationBarTextStyle: 'white' });
