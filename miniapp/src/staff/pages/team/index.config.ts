export default definePageConfig({ navigationBarTitleText: '同事', navigationBarTextStyle: 'white' });
