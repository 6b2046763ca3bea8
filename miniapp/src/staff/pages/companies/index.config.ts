export default definePageConfig({ navigationBarTitleText: '企业卡', navigationBarTextStyle: 'white' });
