export default definePageConfig({ navigationBarTitleText: '会员', navigationBarTextStyle: 'white' });
