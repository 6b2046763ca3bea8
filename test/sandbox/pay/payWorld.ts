import { systemClock, type Clock } from '../../../server/src/platform/clock.ts';
import { Levers } from '../levers.ts';
import type { PayFault } from './faults.ts';
import { demoMerchant, type Merchant } from './merchants.ts';
import { Notices } from './notices.ts';
import { PayOrders } from './orders.ts';
import { PayRefunds } from './refunds.ts';

/** Who is paid here, and how fast time goes for what comes later. */
export interface PayWorldOptions {
  readonly merchants?: readonly Merchant[];
  /** How many times faster than WeChat notices are repeated and refunds arrive; 1 by default. */
  readonly speed?: number;
  /** `hand`: a refund stays PROCESSING until somebody settles it. */
  readonly settleRefunds?: 'soon' | 'hand';
}

/** Everything WeChat Pay knows, in memory. */
export interface PayWorld {
  readonly clock: Clock;
  readonly merchants: readonly Merchant[];
  readonly orders: PayOrders;
  readonly refunds: PayRefunds;
  readonly notices: Notices;
  /** Faults of calls, by the endpoint's pattern. */
  readonly levers: Levers<PayFault>;
  /** Which platform certificates are listed, and which one signs: change both to rotate. */
  readonly certificates: { listed: ('platform' | 'platform2')[]; signing: 'platform' | 'platform2' };
  /** Bills handed out, by token. */
  readonly billFiles: Map<string, { text: string; until: number }>;
  /** Changes a bill's rows before it is written, to plant what a reconciliation must find. */
  plant?: (rows: readonly BillRecord[]) => readonly BillRecord[];
  /** Ends all waiting. */
  stop(): void;
}

/** A bill's line by column. */
export type BillRecord = Readonly<Record<string, string>>;

/** An empty WeChat Pay. */
export function createPayWorld(
  clock: Clock = systemClock,
  { merchants = [demoMerchant], speed = 1, settleRefunds = 'soon' }: PayWorldOptions = {},
): PayWorld {
  const notices = new Notices(clock, speed);
  const orders = new PayOrders(clock);
  const refunds = new PayRefunds(clock, speed, settleRefunds);
  const world: PayWorld = {
    clock,
    merchants,
    orders,
    refunds,
    notices,
    levers: new Levers<PayFault>(),
    certificates: { listed: ['platform'], signing: 'platform' },
    billFiles: new Map(),
    stop() {
      notices.stop();
      refunds.stop();
    },
  };
  notices.world = world;
  refunds.world = world;
  return world;
}
