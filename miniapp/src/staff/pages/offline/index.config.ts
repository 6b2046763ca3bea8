export default definePageConfig({ navigationBarTitleText: '断网补记', navigationBarTextStyle: 'white' });
