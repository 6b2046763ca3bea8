import type { PayOrder } from '../../../test/sandbox/index.ts';
import type { Facts } from '../result.ts';
import { Wire } from '../wire.ts';
import type { OpenedOrder } from './openOrders.ts';
import type { Letter, PostOffice } from './postOffice.ts';
import type { WeChat } from './wechat.ts';

/** One notice of an order, or one look of its payer; `place` says which server it meets. */
export interface StormStep extends OpenedOrder {
  isLook: boolean;
  place: number;
}

/** WeChat signs each attempt anew; so many copies of one are sent as they are. */
const copies = 10;
const signedForMs = 60_000;
const acceptedStatus = 204;
const laterStatus = 503;
const triesMax = 200;

/** Many notices of many orders, and what they were answered. */
export class Storm {
  /** Orders of which we have been told that they are known. */
  readonly told = new Set<string>();
  readonly broken: string[] = [];
  readonly contradicted: string[] = [];
  readonly #wechat: WeChat;
  readonly #office: PostOffice;
  readonly #urls: readonly string[];
  readonly #wires: readonly Wire[];
  readonly #letters = new Map<string, { letter: Letter; left: number; until: number }>();
  #later = 0;
  #looks = 0;

  constructor(wechat: WeChat, office: PostOffice, urls: readonly string[]) {
    this.#wechat = wechat;
    this.#office = office;
    this.#urls = urls;
    this.#wires = urls.map((url) => new Wire(url, 4));
  }

  step(step: StormStep): Promise<void> {
    return step.isLook ? this.#look(step) : this.#tell(step);
  }

  facts(): Facts {
    return { told: this.told.size, comeBack: this.#later, looks: this.#looks };
  }

  async close(): Promise<void> {
    await Promise.all(this.#wires.map((wire) => wire.close()));
  }

  async #tell({ order, place }: StormStep): Promise<void> {
    const { outTradeNo } = order;
    for (let tries = 1; tries <= triesMax; tries += 1) {
      const wasTold = this.told.has(outTradeNo);
      const status = await this.#office.post(this.#urls[place] ?? '', this.#letterOf(order));
      if (status === acceptedStatus) {
        this.told.add(outTradeNo);
        return;
      }
      if (wasTold) this.contradicted.push(`${outTradeNo}: accepted before, then ${status}`);
      if (status !== laterStatus) {
        this.broken.push(`a notice of ${outTradeNo} was answered ${status}`);
        return;
      }
      this.#later += 1;
    }
    this.broken.push(`a notice of ${outTradeNo} was never accepted`);
  }

  /** The member asks where the money is, and the server asks WeChat. */
  async #look({ payer, order, place }: StormStep): Promise<void> {
    const wire = this.#wires[place];
    const list = await wire?.ask('wallet.listTopUps', { limit: 1 }, payer.token);
    const topUpId = list?.data[0]?.topUpId;
    if (topUpId === undefined || (await wire?.ask('wallet.getTopUp', { topUpId }, payer.token)) === undefined)
      this.broken.push(`the payer of ${order.outTradeNo} was not told where the money is`);
    this.#looks += 1;
  }

  #letterOf(order: PayOrder): Letter {
    const known = this.#letters.get(order.outTradeNo);
    const now = performance.now();
    if (known !== undefined && known.left > 0 && now < known.until) {
      known.left -= 1;
      return known.letter;
    }
    const letter = this.#wechat.messageOf(this.#wechat.contentOf(order));
    this.#letters.set(order.outTradeNo, { letter, left: copies - 1, until: now + signedForMs });
    return letter;
  }
}
