import { billFile, fundFlowBill, tradeBill } from './bills.ts';
import { certificates } from './certificates.ts';
import type { PayEndpoint } from './endpoint.ts';
import { closeOrder, findOrder } from './lookUpOrder.ts';
import { newOrder } from './newOrder.ts';
import { findRefund, newRefund } from './refunds.ts';

/** The part of api.mch.weixin.qq.com that is imitated. */
export const payEndpoints: readonly PayEndpoint[] = [
  ...(['direct', 'partner'] as const).flatMap((mode) => [
    newOrder(mode, 'JSAPI'),
    newOrder(mode, 'NATIVE'),
    findOrder(mode),
    closeOrder(mode),
  ]),
  newRefund,
  findRefund,
  certificates,
  tradeBill,
  fundFlowBill,
  billFile,
];
