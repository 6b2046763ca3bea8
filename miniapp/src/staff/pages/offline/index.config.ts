export default definePageConfig({ navigationBarTitleText: '断网记积分', navigationBarTextStyle: 'white' });
