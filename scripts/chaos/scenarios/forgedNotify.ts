import { demoMerchant } from '../../../test/sandbox/index.ts';
import { createRandom } from '../../seed/random.ts';
import type { Books } from '../books.ts';
import { otherMerchant } from '../installation.ts';
import { inTurns } from '../inTurns.ts';
import { compareWithWeChat } from '../pay/compare.ts';
import { lies, type Taken } from '../pay/lies.ts';
import { openOrders, type OpenedOrder } from '../pay/openOrders.ts';
import { bringPayers } from '../pay/payers.ts';
import { PostOffice, type Letter } from '../pay/postOffice.ts';
import { strangers, type Model } from '../pay/strangers.ts';
import { WeChat } from '../pay/wechat.ts';
import type { PayScenario } from '../scenario.ts';

const atOnce = 16;
const nobodysNumber = '1900009999';
/** Of a hundred: made without WeChat's keys, made with them, or true and of an order credited already; the rest come to a number that is nobody's. */
const shares = { stranger: 60, lie: 25, replay: 12 } as const;

/** What is posted, and which answer is right. */
interface Forgery {
  what: string;
  taken: Taken;
  letter: Letter;
  mchid?: string;
}

/**
 * Forged, edited, outdated, foreign and replayed notices of orders that nobody has paid. None is credited, none breaks
 * anything, each lie under WeChat's own signature is one row for somebody to look at; and then the true notices come.
 */
export const forgedNotify: PayScenario = {
  dialects: ['sqlite', 'mariadb'],
  quickRounds: 1,
  install: { pay: true },
  full: { orders: 20, notices: 10_000 },
  quick: { orders: 4, notices: 300 },
  trials: ({ notices }) => notices,
  async acts({ stage, tally, scale, seed, complain }) {
    const wechat = new WeChat(stage.installation.sandbox);
    const payers = await bringPayers(stage.installation, scale.orders + 1);
    await stage.start();
    const { url } = stage.server;
    const office = new PostOffice(atOnce);
    const random = createRandom(seed);
    const statuses = new Map<number, number>();
    const kinds = new Set<string>();
    let problems = 0;

    const complainOf = async (expected: number) => {
      await stage.withBooks(async (books) => {
        complain(await compareWithWeChat(books, wechat));
        problems = await countProblems(books);
      });
      if (problems !== expected) complain({ differences: [`${problems} problems are recorded, and ${expected} lies were told`] });
    };
    return {
      async round() {
        const opened = await openOrders([url], payers, wechat);
        const [credited, ...open] = opened;
        if (credited === undefined) throw new Error('there is nobody to forge for');
        tally.acknowledge(await tellTruth([credited], { wechat, office, url }));
        const told = new Set<string>();
        await inTurns(Array.from({ length: scale.notices }), atOnce, async () => {
          const { order } = random.pick(open);
          const forgery = forge({ wechat, content: wechat.contentIfPaid(order), random }, credited);
          const status = await office.postAgain(url, forgery.letter, forgery.mchid);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          kinds.add(forgery.what);
          if (forgery.taken === 'recorded') told.add(`${forgery.what} ${order.outTradeNo}`);
          if (!isRight(forgery.taken, status)) complain({ broken: [`${forgery.what} was answered ${status}`] });
        });
        await complainOf(told.size);
        tally.acknowledge(await tellTruth(open, { wechat, office, url }));
        await complainOf(told.size);
      },
      facts: () => ({
        kinds: kinds.size,
        problems,
        ...Object.fromEntries([...statuses].sort(([a], [b]) => a - b).map(([status, count]) => [`answered${status}`, count])),
      }),
      close: () => office.close(),
    };
  },
};

const isRight = (taken: Taken, status: number): boolean => (taken === 'refused' ? status >= 400 && status < 500 : status === 204);

/** The next forged notice. */
function forge(model: Model, credited: OpenedOrder): Forgery {
  const { random, wechat } = model;
  const dice = random.below(100);
  if (dice < shares.stranger) {
    const [what, make] = random.pick(Object.entries(strangers));
    return { what, taken: 'refused', letter: make(model) };
  }
  if (dice < shares.stranger + shares.lie) {
    const [what, { taken, letter }] = random.pick(Object.entries(lies));
    return { what, taken, letter: letter(model) };
  }
  if (dice < shares.stranger + shares.lie + shares.replay) {
    const letter = wechat.messageOf(wechat.contentOf(credited.order));
    return { what: 'replay', taken: 'ignored', letter, mchid: random.pick([demoMerchant.mchid, otherMerchant.mchid]) };
  }
  return { what: 'nobody’s number', taken: 'refused', letter: wechat.messageOf(model.content), mchid: nobodysNumber };
}

/** Pays orders and tells of them; gives how many were accepted. */
async function tellTruth(
  opened: readonly OpenedOrder[],
  { wechat, office, url }: { wechat: WeChat; office: PostOffice; url: string },
): Promise<number> {
  let accepted = 0;
  for (const { order } of opened) {
    wechat.pay(order);
    const status = await office.deliver(
      () => url,
      () => wechat.messageOf(wechat.contentOf(order)),
    );
    if (status === 204) accepted += 1;
  }
  return accepted;
}

const countProblems = async (books: Books): Promise<number> => {
  const [row] = await books.query('SELECT COUNT(*) AS problems FROM pay_problem');
  return Number(row?.['problems']);
};
