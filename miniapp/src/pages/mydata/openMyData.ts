import Taro from '@tarojs/taro';

/** Opens 我的数据: what is kept of me, to look at, take along, or end. */
export const openMyData = (): Promise<unknown> => Taro.navigateTo({ url: '/pages/mydata/index' });
