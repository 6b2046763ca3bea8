import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { PayAccount, SubMerchant } from './accounts.ts';
import { bills } from './bills.ts';
import { payCall, type CallTools } from './call.ts';
import { certificateBook } from './certificateBook.ts';
import { downloadCertificates } from './certificates.ts';
import { openNotice } from './notice.ts';
import { merchantNumbers } from './numbers.ts';
import { orders } from './orders.ts';
import { platformKeys } from './platformKeys.ts';
import { refunds } from './refunds.ts';
import { paySigner } from './signer.ts';
import type { MerchantPay, WeChatPay } from './types.ts';

/** The merchant numbers we are paid on, and where WeChat Pay is. */
export interface WeChatPayOptions {
  /** None: WeChat Pay is not offered, and everything else works. */
  readonly accounts: readonly PayAccount[];
  /** `https://api.mch.weixin.qq.com`, or a stand-in that speaks the same protocol. */
  readonly baseUrl: string;
  /** WeChat's other site (`https://api2.mch.weixin.qq.com`), for when the first gives no answer. */
  readonly standbyUrl?: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** For one attempt of a call. */
  readonly timeoutMs?: number;
  /** Before an attempt is made again. */
  readonly pauseMs?: number;
}

const timeoutMsDefault = 6_000;
const pauseMsDefault = 300;

/** Opens the gateway: reads the keys, and starts looking for platform certificates where an account has them. */
export function openWeChatPay(options: WeChatPayOptions): WeChatPay {
  const contracts = options.accounts.map((account) => openContract(account, options));
  const merchants = new Map(contracts.flatMap(({ merchants: own }) => own.map((merchant) => [merchant.mchid, merchant])));
  return {
    mchids: [...merchants.keys()],
    merchantPay(mchid) {
      const merchant = merchants.get(mchid);
      if (merchant === undefined) throw new RangeError('a merchant number that is not configured');
      return merchant;
    },
    close: () => {
      for (const { certificates } of contracts) certificates.close();
    },
  };
}

/** One account: its keys, and a window for each number that money can go to. */
function openContract(account: PayAccount, options: WeChatPayOptions) {
  const { clock, log, baseUrl, standbyUrl, timeoutMs = timeoutMsDefault, pauseMs = pauseMsDefault } = options;
  const signer = paySigner(account, clock);
  const hasCertificates = account.platformCertificates ?? account.publicKey === undefined;
  const certificates = certificateBook({
    keys: platformKeys(account.publicKey),
    download: hasCertificates ? () => downloadCertificates({ account, signer, clock, baseUrl, timeoutMs }) : undefined,
    clock,
    log,
  });
  certificates.keepFresh();
  const tools: CallTools = { account, signer, certificates, clock, log, baseUrl, standbyUrl, timeoutMs, pauseMs };
  const subs = account.subMerchants ?? [undefined];
  return { certificates, merchants: subs.map((sub) => merchantPay(tools, sub)) };
}

function merchantPay(tools: CallTools, sub: SubMerchant | undefined): MerchantPay {
  const { account, certificates, clock, signer } = tools;
  const numbers = merchantNumbers(account, sub);
  const call = payCall(tools);
  const noticeTools = { keys: certificates.keys, apiV3Key: account.apiV3Key, clock };
  return {
    mchid: numbers.mchid,
    partnerMchid: numbers.partnerMchid,
    appid: numbers.appid,
    ...orders(call, numbers),
    paySheet: (prepayId) => signer.paySheet(numbers.appid, prepayId),
    ...refunds(call, numbers),
    openNotice: (headers, rawBody) => openNotice(headers, rawBody, noticeTools),
    ...bills(call, numbers, tools),
  };
}
