export default definePageConfig({ navigationBarTitleText: '扫会员码', navigationBarTextStyle: 'white' });
