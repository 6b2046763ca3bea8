import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SettableClock } from '../../../server/src/platform/clock.ts';
import { createLog } from '../../../server/src/platform/log.ts';
import {
  NoticeRefused,
  openWeChatPay,
  type MerchantPay,
  type PayNotice,
  type WeChatPay,
} from '../../../server/src/platform/wechat/pay/index.ts';
import { fen } from '../../../shared/src/money.ts';
import { demoMiniProgram } from '../apps.ts';
import { startSandbox, type Sandbox } from '../index.ts';
import { openidOf } from '../people.ts';
import { certificateMerchant, demoMerchant, partnerMerchant, payAccountOf } from './merchants.ts';
import { pay } from './phone.ts';

/** The gateway before the sandbox, and a door where its notices arrive. */
export interface PayLab {
  readonly sandbox: Sandbox;
  readonly clock: SettableClock;
  readonly gateway: WeChatPay;
  /** The same, but it soon gives up waiting. */
  readonly impatient: WeChatPay;
  /** What our log says. */
  readonly logged: string[];
  /** Notices believed, and why others were not; as they came. */
  readonly believed: PayNotice[];
  readonly refused: string[];
  readonly notifyUrl: string;
  stop(): Promise<void>;
}

/** A Wednesday afternoon in Beijing. */
export const payNow = Date.parse('2026-03-18T06:30:00.000Z');
/** The person who pays in these tests. */
export const payer = 'xiaoman';
/** That person within the demonstration's mini program. */
export const openid = openidOf(payer, demoMiniProgram);
/** Never reached, however busy the machine. */
const timeoutMs = 20_000;
/** Of two calls of its own the first waits this long, and the second is to be answered within it. */
const impatientMs = 3_000;
const pauseMs = 10;

/** All three kinds of merchants; notices are repeated thousands of times faster than WeChat would. */
export async function startPayLab({ merchants = [demoMerchant, certificateMerchant, partnerMerchant] } = {}): Promise<PayLab> {
  const clock = new SettableClock(payNow);
  const sandbox = await startSandbox({ clock, pay: { merchants, speed: 100_000, settleRefunds: 'hand' } });
  const logged: string[] = [];
  const log = createLog({ level: 'debug', destination: { write: (line) => void logged.push(line) } });
  const options = { accounts: merchants.map(payAccountOf), baseUrl: sandbox.url, clock, log, pauseMs };
  const gateway = openWeChatPay({ ...options, timeoutMs });
  // It has no certificates to look for: two gateways would ask twice.
  const [first] = options.accounts;
  const impatient = openWeChatPay({
    ...options,
    accounts: first?.publicKey === undefined ? [] : [first],
    timeoutMs: impatientMs,
  });
  const door = await openDoor(gateway);
  return {
    ...{ sandbox, clock, gateway, impatient, logged },
    ...{ believed: door.believed, refused: door.refused, notifyUrl: `${door.url}/notify` },
    async stop() {
      gateway.close();
      impatient.close();
      await sandbox.stop();
      await door.stop();
    },
  };
}

/** Answers as our server must: 204 to what it believes, 401 to what it does not. The path ends with the merchant number. */
async function openDoor(gateway: WeChatPay) {
  const believed: PayNotice[] = [];
  const refused: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      try {
        const mchid = request.url?.split('/').at(-1) ?? '';
        believed.push(gateway.merchantPay(mchid).openNotice(request.headers, Buffer.concat(chunks)));
        response.writeHead(204).end();
      } catch (error) {
        refused.push(error instanceof NoticeRefused ? error.reason : String(error));
        response.writeHead(401).end('{"code":"FAIL","message":"refused"}');
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { believed, refused, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, stop };
}

let orders = 0;

/** An order of 300 yuan for the payer, like no other. */
export function newOrder(lab: PayLab, merchant: MerchantPay, totalFen = 30_000) {
  orders += 1;
  return {
    outTradeNo: `TU${String(payNow)}${String(orders).padStart(4, '0')}`,
    description: '会员充值 300 元',
    total: fen(totalFen),
    expiresAt: lab.clock.now() + 1_800_000,
    notifyUrl: `${lab.notifyUrl}/${merchant.mchid}`,
    attach: `topup_${String(orders)}`,
    openid: openidOf(payer, { ...demoMiniProgram, appId: merchant.appid }),
  };
}

/** The number the sandbox keeps orders under: the partner's, when there is one. */
export const contractOf = (merchant: MerchantPay): string => merchant.partnerMchid ?? merchant.mchid;

/** Opens an order and pays it; its notice is on its way. */
export async function paidOrder(lab: PayLab, merchant: MerchantPay, totalFen?: number) {
  const order = newOrder(lab, merchant, totalFen);
  await merchant.orderByPerson(order);
  pay(lab.sandbox.world, payer, contractOf(merchant), order.outTradeNo);
  return order;
}
