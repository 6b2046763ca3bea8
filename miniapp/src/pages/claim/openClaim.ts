import Taro from '@tarojs/taro';

/** Opens the page where the points of a slip are claimed. */
export const openClaim = (): Promise<unknown> => Taro.navigateTo({ url: '/pages/claim/index' });
