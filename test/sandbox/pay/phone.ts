import { z } from 'zod';
import type { App } from '../apps.ts';
import { openidOf } from '../people.ts';
import type { World } from '../world.ts';
import { PayRefusal } from './refusal.ts';
import { isMerchants } from './sealing.ts';
import type { PayOrder } from './orders.ts';

/** What wx.requestPayment hands to WeChat. */
export const SheetRequest = z.object({
  person: z.string(),
  appId: z.string().optional(),
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.literal('RSA'),
  paySign: z.string(),
});

/** What the pay sheet shows. */
export interface Sheet {
  readonly mchid: string;
  readonly outTradeNo: string;
  readonly merchantName: string;
  readonly description: string;
  readonly totalFen: number;
  readonly state: PayOrder['state'];
  /** The person before the open sheet; null when none is. */
  readonly openFor: string | null;
}

/** Opens the pay sheet as the phone would: a wrong signature, a dead prepay id or another person's order is refused. */
export function openSheet(world: World, asked: z.output<typeof SheetRequest>): Sheet {
  const appId = asked.appId ?? world.app.appId;
  const prepayId = /^prepay_id=(.+)$/.exec(asked.package)?.[1] ?? '';
  const message = `${appId}\n${asked.timeStamp}\n${asked.nonceStr}\n${asked.package}\n`;
  if (!isMerchants(message, asked.paySign)) throw new PayRefusal(400, 'SIGN_ERROR', '支付验证签名失败');
  const order = world.pay.orders.byPrepay(prepayId);
  if (order === undefined) throw new PayRefusal(400, 'PREPAY_EXPIRED', '支付会话已过期，请重新下单');
  if (order.appid !== appId) throw new PayRefusal(400, 'APPID_MISMATCH', '调起支付的小程序与下单的不一致');
  if (openidIn(world, asked.person, order) !== order.openid)
    throw new PayRefusal(400, 'OPENID_MISMATCH', '该订单只能由下单人支付');
  return shownTo(order, asked.person);
}

/** Somebody scans a Native QR. */
export function scan(world: World, person: string, codeUrl: string): Sheet {
  const order = world.pay.orders.byCodeUrl(codeUrl);
  if (order === undefined) throw new PayRefusal(400, 'CODE_INVALID', '二维码无效');
  return shownTo(order, person);
}

/** The password is typed: money moves, and the merchant is told. */
export function pay(world: World, person: string, mchid: string, outTradeNo: string): Sheet {
  const order = world.pay.orders.find(mchid, outTradeNo);
  if (order === undefined) throw new PayRefusal(404, 'ORDER_NOT_EXIST', '订单不存在');
  world.pay.orders.pay(order, openidIn(world, person, order));
  order.sheetOpenFor = undefined;
  world.pay.notices.tellPayment(order);
  return sheetOf(order);
}

/** The sheet is closed without paying; the order stays as it is. */
export function cancel(world: World, mchid: string, outTradeNo: string): Sheet {
  const order = world.pay.orders.find(mchid, outTradeNo);
  if (order === undefined) throw new PayRefusal(404, 'ORDER_NOT_EXIST', '订单不存在');
  order.sheetOpenFor = undefined;
  return sheetOf(order);
}

function shownTo(order: PayOrder, person: string): Sheet {
  if (order.state === 'NOTPAY') order.sheetOpenFor = person;
  return sheetOf(order);
}

const openidIn = (world: World, person: string, { appid }: PayOrder): string =>
  openidOf(world.people.get(person).id, appOf(world, appid));

/** An app under a partner may be unknown as a mini program; its openids follow from its id all the same. */
function appOf(world: World, appId: string): App {
  try {
    return world.apps.get(appId);
  } catch {
    return { kind: 'miniProgram', appId, appSecret: '' };
  }
}

/** An order as the phone and the page see it. */
export const sheetOf = ({ merchant, subMchid, outTradeNo, description, total, state, sheetOpenFor }: PayOrder): Sheet => ({
  mchid: merchant.mchid,
  outTradeNo,
  merchantName: merchant.subs.find(({ mchid }) => mchid === subMchid)?.name ?? merchant.name,
  description,
  totalFen: total,
  state,
  openFor: sheetOpenFor ?? null,
});
