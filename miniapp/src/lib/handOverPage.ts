import Taro from '@tarojs/taro';
import { failReason } from './failReason.ts';
import { inWechat, onWeb } from './platform.ts';

const fileName = '我的会员资料.html';
const pathInWechat = (): string => `${String(Taro.env.USER_DATA_PATH)}/${fileName}`;

/**
 * Hands the member's page over as a file: the browser keeps it, WeChat sends it to a chat of the member's choice, from where
 * it opens (wx.shareFileMessage, base library 2.16.1). Rejects with what the phone says, also when the person closed it.
 */
export async function handOverPage(html: string): Promise<void> {
  if (onWeb) {
    const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(url);
    return;
  }
  const filePath = pathInWechat();
  // Within the tap: WeChat shares nothing that was asked for later.
  Taro.getFileSystemManager().writeFileSync(filePath, html, 'utf8');
  try {
    await told((heard) => void Taro.shareFileMessage({ filePath, fileName, ...heard }));
  } finally {
    dropPage();
  }
}

/** Removes the page from this phone's own files, where it lies only while it is shared, or when that was cut short. */
export function dropPage(): void {
  if (inWechat) Taro.getFileSystemManager().unlink({ filePath: pathInWechat() });
}

interface Heard {
  success: () => void;
  fail: (failure: { errMsg: string }) => void;
}

/** What WeChat tells by callbacks only: Taro makes no promise of this one. */
const told = (ask: (heard: Heard) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    ask({
      success: resolve,
      fail: (failure) => {
        reject(new Error(failReason(failure)));
      },
    });
  });
