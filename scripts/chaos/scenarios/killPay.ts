import type { PayRefund, RefundEnd } from '../../../test/sandbox/index.ts';
import { createRandom, type Random } from '../../seed/random.ts';
import { kinds, type Kind } from '../pay/bargains.ts';
import { compareWithWeChat, problemsIn } from '../pay/compare.ts';
import { Course, type Plan } from '../pay/course.ts';
import { heal } from '../pay/heal.ts';
import { bringPayers, type Payers } from '../pay/payers.ts';
import { PostOffice } from '../pay/postOffice.ts';
import { WeChat } from '../pay/wechat.ts';
import type { Facts } from '../result.ts';
import type { Acts, Ground, PayScenario } from '../scenario.ts';
import { Wire } from '../wire.ts';

/** Between every two steps of a payment and of a refund, those after which WeChat knows what we do not first. */
const steps = ['prepaid', 'asked', 'credited', 'end', 'credit', 'held', 'ended', 'notice', 'prepay'];
/** So many courses meet every step, whatever the dice say: a crash at one of these times comes for certain. */
const certain = 3;
const shares = { noticeLost: 25, refunded: 75, refundLost: 30, closed: 30 } as const;

/**
 * The server ends itself (SIGKILL) between two steps of a payment or a refund, of a top-up, of a walk-in's sale by QR or of a
 * member's sale on their phone, one after the other; another one takes over,
 * payers and WeChat try again, and what nobody tells of is found by asking. WeChat's book and ours agree in the end.
 */
export const killPay: PayScenario = {
  dialects: ['sqlite', 'mariadb'],
  quickRounds: 2,
  install: { pay: true },
  full: { orders: 12, notices: 1 },
  quick: { orders: 6, notices: 1 },
  async acts(ground) {
    const payers = await bringPayers(ground.stage.installation, Math.max(certain, ground.scale.orders));
    return new KillPay(ground, payers);
  },
};

class KillPay implements Acts {
  readonly #ground: Ground;
  readonly #payers: Payers;
  readonly #wechat: WeChat;
  readonly #random: Random;
  readonly #reached = new Map<string, number>();
  /** Orders of sales, by their number at WeChat. */
  readonly #ofSales = new Set<string>();

  constructor(ground: Ground, payers: Payers) {
    this.#ground = ground;
    this.#payers = payers;
    this.#wechat = new WeChat(ground.stage.installation.sandbox);
    this.#random = createRandom(ground.seed);
  }

  async round(round: number): Promise<void> {
    const { stage, complain } = this.#ground;
    const step = steps[(round - 1) % steps.length] ?? '';
    await stage.start({ settings: { SHUKE_CRASH_AT: `pay.${step}:${1 + this.#random.below(certain)}` } });
    await this.#travel(round, step);
    for (const refund of this.#wechat.refunds) if (refund.status === 'PROCESSING') this.#wechat.end(refund, this.#endOf(refund));
    complain({ differences: await heal(stage, this.#wechat, (refund) => this.#endOf(refund)) });
    await stage.withBooks(async (books) => {
      complain(await compareWithWeChat(books, this.#wechat));
      complain({ differences: await problemsIn(books) });
    });
  }

  facts(): Facts {
    return {
      stepsReached: this.#reached.size,
      steps: [...this.#reached.keys()].join(' '),
      orders: this.#wechat.orders.length,
      ofSales: this.#ofSales.size,
      refunds: this.#wechat.refunds.length,
    };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** Everybody goes their way; when the server ends, another takes its place. */
  async #travel(round: number, step: string): Promise<void> {
    const { stage, tally, complain } = this.#ground;
    const office = new PostOffice(this.#payers.people.length);
    const wires = [this.#wire()];
    const around = {
      ...{ payers: this.#payers, wechat: this.#wechat, office },
      wire: () => wires.at(-1) ?? this.#wire(),
      url: () => stage.server.url,
    };
    const courses = this.#payers.people.map((_, place) => new Course(this.#planOf(round, place), around));
    const travelling = Promise.all(courses.map((course) => course.run()));
    try {
      if (await Promise.race([stage.server.exited.then(() => true), travelling.then(() => false)])) {
        this.#reached.set(step, (this.#reached.get(step) ?? 0) + 1);
        await this.#takeOver(courses);
        wires.push(this.#wire());
      } else complain({ broken: [`step pay.${step} was never reached`] });
      await travelling;
    } finally {
      for (const { travelled, kind } of courses)
        if (kind !== 'topUp' && travelled.order !== undefined) this.#ofSales.add(travelled.order.outTradeNo);
      await Promise.all([office.close(), ...wires.map((wire) => wire.close())]);
    }
    tally.acknowledge(courses.reduce((sum, { travelled }) => sum + travelled.answers, 0));
    complain({ broken: courses.flatMap(({ travelled }) => travelled.broken) });
  }

  /** What was on its way is counted, and a new server started. */
  async #takeOver(courses: readonly Course[]): Promise<void> {
    const { stage, tally } = this.#ground;
    const open = courses.filter(({ travelled }) => !travelled.isOver);
    const between = await stage.withBooks(async (books) => {
      await books.untilAlone();
      const rows = await books.query("SELECT id FROM pay_order WHERE status = 'credited'");
      const credited = new Set(rows.map(({ id }) => String(id)));
      return open.filter(({ travelled: { order, isAccepted } }) => !isAccepted && credited.has(order?.outTradeNo ?? ''));
    });
    tally.leftOpen(open.length, between.length);
    await stage.start();
  }

  #wire(): Wire {
    return new Wire(this.#ground.stage.server.url, this.#payers.people.length);
  }

  #planOf(round: number, place: number): Plan {
    const payer = this.#payers.people[place];
    if (payer === undefined) throw new RangeError('nobody is there');
    const isCertain = place < certain;
    const isNoticeLost = !isCertain && this.#random.chance(shares.noticeLost);
    const isRefunded = isCertain || this.#random.chance(shares.refunded);
    const fen = 1 + this.#random.below(this.#payers.planFen / 2);
    const kind = kinds[place % kinds.length] ?? 'topUp';
    const refund = { fen, end: this.#endFor(kind), isNoticeLost: !isCertain && this.#random.chance(shares.refundLost) };
    return {
      ...{ payer, kind, isNoticeLost },
      keyPrefix: `pay-${this.#ground.seed}-${round}-${place}`,
      refund: isRefunded && !isNoticeLost ? refund : undefined,
    };
  }

  #endOf({ order }: PayRefund): RefundEnd {
    return this.#endFor(this.#ofSales.has(order.outTradeNo) ? 'saleByCode' : 'topUp');
  }

  /** What WeChat does not give back of a sale somebody hands over at the till: that is no end of the books' own. */
  #endFor(kind: Kind): RefundEnd {
    return kind === 'topUp' && this.#random.chance(shares.closed) ? 'CLOSED' : 'SUCCESS';
  }
}
