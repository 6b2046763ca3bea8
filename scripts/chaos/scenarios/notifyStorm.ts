import { createRandom, type Random } from '../../seed/random.ts';
import { inTurns } from '../inTurns.ts';
import { compareWithWeChat, problemsIn } from '../pay/compare.ts';
import { openOrders, type OpenedOrder } from '../pay/openOrders.ts';
import { bringPayers } from '../pay/payers.ts';
import { PostOffice } from '../pay/postOffice.ts';
import { Storm, type StormStep } from '../pay/storm.ts';
import { WeChat } from '../pay/wechat.ts';
import type { PayScenario } from '../scenario.ts';

const atOnce = 48;
/** Of a hundred orders, so many were closed here before the money came. */
const closedShare = 10;

/**
 * Every payment is told of again and again, in any order, to two servers at once, while the payers keep looking themselves;
 * some orders had been closed here meanwhile. Each is credited once, and told so at every notice.
 */
export const notifyStorm: PayScenario = {
  dialects: ['mariadb'],
  quickRounds: 1,
  install: { pay: true },
  full: { orders: 1_000, notices: 100 },
  quick: { orders: 24, notices: 10 },
  trials: ({ orders }) => orders,
  async acts({ stage, tally, scale, seed, complain }) {
    const wechat = new WeChat(stage.installation.sandbox);
    const payers = await bringPayers(stage.installation, scale.orders);
    await stage.start();
    const beside = await stage.startBeside();
    const urls = [stage.server.url, beside.url];
    const office = new PostOffice(atOnce);
    const random = createRandom(seed);
    let closed = 0;
    const storm = new Storm(wechat, office, urls);
    return {
      async round() {
        const opened = await openOrders(urls, payers, wechat);
        for (const { order } of opened) wechat.pay(order);
        const late = opened.filter(() => random.chance(closedShare));
        closed += late.length;
        await stage.withBooks(async (books) => {
          for (const { order } of late)
            await books.change("UPDATE pay_order SET status = 'closed', open_key = NULL WHERE id = ?", [order.outTradeNo]);
        });
        await inTurns(shuffled(opened, scale.notices, random), atOnce, (step) => storm.step(step));
        tally.acknowledge(storm.told.size);
        complain({ broken: storm.broken, contradicted: storm.contradicted });
        await stage.withBooks(async (books) => {
          complain(await compareWithWeChat(books, wechat));
          complain({ differences: await problemsIn(books) });
        });
      },
      facts: () => ({ notices: scale.orders * scale.notices, ...storm.facts(), closedBefore: closed }),
      async close() {
        await storm.close();
        await office.close();
      },
    };
  },
};

/** Each order as often as there are notices, and once more for its payer’s own look, all in one heap. */
function shuffled(opened: readonly OpenedOrder[], notices: number, random: Random): StormStep[] {
  const steps = opened.flatMap((each) => [
    ...Array.from({ length: notices }, () => ({ ...each, isLook: false, place: random.below(2) })),
    { ...each, isLook: true, place: random.below(2) },
  ]);
  return steps
    .map((step) => ({ step, rank: random.below(2 ** 31) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ step }) => step);
}
