export default definePageConfig({ navigationBarTitleText: '收款结果', navigationBarTextStyle: 'white' });
