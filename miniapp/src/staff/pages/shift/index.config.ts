export default definePageConfig({ navigationBarTitleText: '交班', navigationBarTextStyle: 'white' });
