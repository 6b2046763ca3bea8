export default definePageConfig({ navigationBarTitleText: '小票', navigationBarTextStyle: 'white' });
