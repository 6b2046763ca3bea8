export default definePageConfig({ navigationBarTitleText: '待批', navigationBarTextStyle: 'white' });
