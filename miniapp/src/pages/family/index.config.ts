export default definePageConfig({ navigationBarTitleText: '亲情卡' });
