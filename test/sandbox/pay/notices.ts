import type { Clock } from '../../../server/src/platform/clock.ts';
import { refundNoticeFacts, transactionFacts } from './facts.ts';
import type { NoticeLever } from './noticeLevers.ts';
import { forged, message, noticeBody, type NoticeContent, type NoticeMessage } from './noticeMessage.ts';
import type { PayOrder } from './orders.ts';
import type { PayWorld } from './payWorld.ts';
import type { PayRefund } from './refunds.ts';

/** A notice on its way, as the page and tests see it. */
export interface Notice {
  readonly id: number;
  readonly url: string;
  readonly event: string;
  readonly outTradeNo: string;
  readonly content: NoticeContent;
  /** Posts made so far, forged ones included, and what each was answered (0: nothing). */
  readonly answers: number[];
  state: 'waiting' | 'held' | 'acknowledged' | 'lost' | 'givenUp';
}

/** WeChat's pauses between attempts, in seconds (24 h 4 min in all). */
const pauses = [15, 15, 30, 180, 600, 1_200, 1_800, 1_800, 1_800, 3_600, 10_800, 10_800, 10_800, 21_600, 21_600];
/** WeChat waits this long for our answer. */
const answerMs = 5_000;

/** Posts notices, and posts them again until somebody says 200 or 204. */
export class Notices {
  readonly levers: NoticeLever[] = [];
  world: PayWorld | undefined;
  readonly #notices: Notice[] = [];
  readonly #held: (() => Promise<void>)[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #flights = new Set<Promise<unknown>>();
  readonly #gone = new AbortController();

  constructor(
    private readonly clock: Clock,
    private readonly speed: number,
  ) {}

  tellPayment(order: PayOrder): void {
    const content = this.paymentContent(order);
    this.#send(order.notifyUrl, order.outTradeNo, content);
  }

  tellRefund(refund: PayRefund): void {
    const { order, status, notifyUrl = order.notifyUrl } = refund;
    const facts = refundNoticeFacts(refund);
    const event = `REFUND.${status}`;
    this.#send(notifyUrl, order.outTradeNo, { merchant: order.merchant, event, type: 'refund', summary: '退款结果', facts });
  }

  /** What a payment's notice says; for tests that post notices themselves. */
  paymentContent(order: PayOrder): NoticeContent {
    const facts = transactionFacts({ ...order, state: 'SUCCESS' });
    return { merchant: order.merchant, event: 'TRANSACTION.SUCCESS', type: 'transaction', summary: '支付成功', facts };
  }

  /** A genuine message saying so, made now. */
  messageOf(content: NoticeContent): NoticeMessage {
    return message(this.#known(), content.merchant, noticeBody(content, this.clock.now()));
  }

  /** Lets the held ones go, the last one first, each after the one before was answered. */
  async release(): Promise<void> {
    for (const go of this.#held.splice(0).reverse()) await go();
  }

  list(): readonly Notice[] {
    return this.#notices;
  }

  /** Resolves when nothing is on its way or due any more, also of refunds that end by themselves; held ones do not count. */
  async settled(): Promise<void> {
    while (this.#flights.size > 0 || this.#timers.size > 0 || this.#known().refunds.areSettling) {
      await (this.#flights.size > 0 ? Promise.all(this.#flights) : new Promise((resolve) => setTimeout(resolve, 5)));
    }
  }

  stop(): void {
    this.#gone.abort();
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
  }

  #send(url: string, outTradeNo: string, content: NoticeContent): void {
    const lever = this.levers.shift();
    const told = lever?.kind === 'lie' ? { ...content, facts: { ...content.facts, ...lever.facts } } : content;
    const notice: Notice = {
      id: this.#notices.length + 1,
      url,
      event: content.event,
      outTradeNo,
      content: told,
      answers: [],
      state: 'waiting',
    };
    this.#notices.push(notice);
    const body = noticeBody(told, this.clock.now());
    const deafFor = lever?.kind === 'deaf' ? lever.times : 0;
    const start = () => {
      notice.state = 'waiting';
      return this.#fly(this.#attempt(notice, body, 0, deafFor));
    };
    switch (lever?.kind) {
      case 'lose':
        notice.state = 'lost';
        return;
      case 'hold':
        notice.state = 'held';
        this.#held.push(start);
        return;
      case 'delay':
        this.#later(lever.delayMs, () => void start());
        return;
      case 'repeat':
        for (let copy = 0; copy < lever.times; copy += 1) {
          void this.#fly(this.#post(notice, message(this.#known(), told.merchant, body)));
        }
        break;
      case 'forge': {
        const wrong = forged(this.#known(), told.merchant, body, lever.what);
        void this.#fly(this.#post(notice, wrong).then(start));
        return;
      }
      default:
    }
    void start();
  }

  async #attempt(notice: Notice, body: string, number: number, deafFor: number): Promise<void> {
    const status = await this.#post(notice, message(this.#known(), notice.content.merchant, body));
    if ((status === 200 || status === 204) && number >= deafFor) {
      notice.state = 'acknowledged';
      return;
    }
    const pause = pauses[number];
    if (pause === undefined) notice.state = 'givenUp';
    else {
      this.#later((pause * 1_000) / this.speed, () => {
        void this.#fly(this.#attempt(notice, body, number + 1, deafFor));
      });
    }
  }

  async #post(notice: Notice, { headers, body }: NoticeMessage): Promise<number> {
    const signal = AbortSignal.any([this.#gone.signal, AbortSignal.timeout(answerMs)]);
    const status = await fetch(notice.url, { method: 'POST', headers, body, signal, redirect: 'manual' })
      .then(async (response) => {
        await response.arrayBuffer();
        return response.status;
      })
      .catch(() => 0);
    notice.answers.push(status);
    return status;
  }

  #later(ms: number, work: () => void): void {
    if (this.#gone.signal.aborted) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms).unref();
    this.#timers.add(timer);
  }

  #fly(work: Promise<unknown>): Promise<void> {
    const flight = work.then(() => {
      this.#flights.delete(flight);
    });
    this.#flights.add(flight);
    return flight;
  }

  #known(): PayWorld {
    if (this.world === undefined) throw new Error('notices belong to a world');
    return this.world;
  }
}
