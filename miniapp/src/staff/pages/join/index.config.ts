export default definePageConfig({ navigationBarTitleText: '办会员', navigationBarTextStyle: 'white' });
