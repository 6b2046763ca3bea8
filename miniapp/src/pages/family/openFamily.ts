import Taro from '@tarojs/taro';

/** Opens 亲情卡: cards of others that can be used here, and who may spend from one's own stored value. */
export const openFamily = (): Promise<unknown> => Taro.navigateTo({ url: '/pages/family/index' });
