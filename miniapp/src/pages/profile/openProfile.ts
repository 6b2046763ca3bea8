import Taro from '@tarojs/taro';

/** Opens 编辑资料. */
export const openProfile = (): Promise<unknown> => Taro.navigateTo({ url: '/pages/profile/index' });
