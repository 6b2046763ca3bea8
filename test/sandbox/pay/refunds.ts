import { randomInt } from 'node:crypto';
import type { Clock } from '../../../server/src/platform/clock.ts';
import type { PayOrder } from './orders.ts';
import type { PayWorld } from './payWorld.ts';
import { PayRefusal } from './refusal.ts';

/** How a refund can end. */
export type RefundEnd = 'SUCCESS' | 'ABNORMAL' | 'CLOSED';

/** A refund as WeChat Pay keeps it. */
export interface PayRefund {
  readonly order: PayOrder;
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly fen: number;
  readonly notifyUrl: string | undefined;
  /** The whole request; a repeat must be equal to it. */
  readonly request: string;
  readonly createdAt: number;
  status: 'PROCESSING' | RefundEnd;
  succeededAt: number | undefined;
}

const settleMs = 2_000;
const refundsOfOrderMax = 50;
const yearMs = 365 * 86_400_000;

/** All refunds. */
export class PayRefunds {
  /** How the next refunds end; SUCCESS when none is left. */
  readonly nextEnds: RefundEnd[] = [];
  world: PayWorld | undefined;
  readonly #refunds = new Map<string, PayRefund>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly clock: Clock,
    private readonly speed: number,
    /** `hand`: a refund stays PROCESSING until somebody settles it. */
    public settling: 'soon' | 'hand',
  ) {}

  /** A new refund, or the same again. Throws INVALID_REQUEST and others. */
  open(asked: Pick<PayRefund, 'order' | 'outRefundNo' | 'fen' | 'notifyUrl' | 'request'>): PayRefund {
    const { order } = asked;
    const known = this.find(order.merchant.mchid, asked.outRefundNo);
    if (known !== undefined) {
      if (known.request !== asked.request) throw new PayRefusal(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致');
      return known;
    }
    if (order.paidAt === undefined) throw new PayRefusal(403, 'TRADE_ERROR', '订单状态不允许退款');
    if (this.clock.now() > order.paidAt + yearMs) throw new PayRefusal(403, 'TRADE_OVERDUE', '订单已经超过退款期限');
    const others = this.of(order);
    const taken = others.reduce((sum, { fen, status }) => sum + (status === 'CLOSED' ? 0 : fen), 0);
    if (taken + asked.fen > order.total) throw new PayRefusal(400, 'INVALID_REQUEST', '申请退款金额大于订单剩余可退金额');
    if (others.length >= refundsOfOrderMax) throw new PayRefusal(400, 'INVALID_REQUEST', '部分退款次数超限');
    const refundId = `5030${Array.from({ length: 25 }, () => String(randomInt(10))).join('')}`;
    const fresh = { refundId, createdAt: this.clock.now(), status: 'PROCESSING', succeededAt: undefined } as const;
    const refund: PayRefund = { ...asked, ...fresh };
    this.#refunds.set(`${order.merchant.mchid}:${asked.outRefundNo}`, refund);
    order.state = 'REFUND';
    if (this.settling === 'soon') this.#settleSoon(refund);
    return refund;
  }

  /** Ends a refund and tells the merchant. */
  settle(refund: PayRefund, end: RefundEnd): void {
    if (refund.status !== 'PROCESSING') throw new PayRefusal(400, 'INVALID_REQUEST', '退款已结束');
    refund.status = end;
    if (end === 'SUCCESS') refund.succeededAt = this.clock.now();
    this.world?.notices.tellRefund(refund);
  }

  find(mchid: string, outRefundNo: string): PayRefund | undefined {
    return this.#refunds.get(`${mchid}:${outRefundNo}`);
  }

  of(order: PayOrder): PayRefund[] {
    return this.list().filter((refund) => refund.order === order);
  }

  list(): PayRefund[] {
    return [...this.#refunds.values()];
  }

  /** Some will end by themselves in a moment. */
  get areSettling(): boolean {
    return this.#timers.size > 0;
  }

  stop(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
  }

  #settleSoon(refund: PayRefund): void {
    const end = this.nextEnds.shift() ?? 'SUCCESS';
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (refund.status === 'PROCESSING') this.settle(refund, end);
    }, settleMs / this.speed).unref();
    this.#timers.add(timer);
  }
}
