import { subscribersOf } from '../../server/src/background.ts';
import type { Branch } from '../../server/src/merchant/index.ts';
import { startWorker, type Worker } from '../../server/src/worker/index.ts';
import { startTestApp, type TestApp } from '../harness/app.ts';
import { sqlitePlace, type Place } from '../harness/place.ts';
import { Shop } from '../support/shop.ts';
import { Phone, readBuild, type NewFunction } from './phone/index.ts';

const build = readBuild();

const tickMs = 10;

/** Makes the server's clock go on; Taro and React wait by the phone's clock, which is the same. Returns how to stop. */
function letTimePass({ clock }: TestApp): () => void {
  let passedTo = performance.now();
  const timer = setInterval(() => {
    const passedMs = Math.floor(performance.now() - passedTo);
    passedTo += passedMs;
    clock.advance(passedMs);
  }, tickMs);
  return () => {
    clearInterval(timer);
  };
}

interface Needs {
  place: Place;
  app: TestApp;
  worker: Worker;
  shop: Shop;
  branch: Branch;
}

/** A shop with its server and worker, and people with phones. */
export class Street {
  readonly app: TestApp;
  readonly shop: Shop;
  readonly branch: Branch;
  readonly #place: Place;
  readonly #worker: Worker;
  readonly #stopTime: () => void;
  readonly #phones: Phone[] = [];

  private constructor({ place, app, worker, shop, branch }: Needs) {
    this.app = app;
    this.shop = shop;
    this.branch = branch;
    this.#place = place;
    this.#worker = worker;
    this.#stopTime = letTimePass(app);
  }

  static async open(): Promise<Street> {
    const place = await sqlitePlace();
    const app = await startTestApp(place);
    const { resources } = app;
    const worker = startWorker({ ...resources, bell: resources.caches.bell, subscribers: subscribersOf(resources), jobs: [] });
    const shop = new Shop(app);
    return new Street({ place, app, worker, shop, branch: await shop.branch() });
  }

  /** Somebody opens the mini program on their phone; `after` is their phone of before, closed since. */
  phone(person: string, { newFunction, after }: { newFunction?: NewFunction; after?: Phone } = {}): Phone {
    after?.close();
    const phone = new Phone({
      build,
      server: this.app.url,
      now: () => this.app.clock.now(),
      wechat: (kind) => this.shop.wechatCode(person, kind),
      pay: (sheet) => this.#pay(person, sheet),
      ...(newFunction === undefined ? {} : { newFunction }),
      ...(after === undefined ? {} : { storage: after.storage }),
    });
    this.#phones.push(phone);
    return phone;
  }

  /** The pay sheet: WeChat checks who signed it for whom, and the person types the password. */
  async #pay(person: string, sheet: object): Promise<void> {
    const ask = async (path: string, body: object): Promise<unknown> => {
      const answer = await fetch(`${this.app.sandbox.url}/sandbox/api/pay${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    };
    const { mchid, outTradeNo } = (await ask('/sheet', { ...sheet, person })) as { mchid: string; outTradeNo: string };
    await ask(`/orders/${mchid}/${outTradeNo}/pay`, { person });
  }

  async close(): Promise<void> {
    for (const phone of this.#phones) phone.close();
    this.#stopTime();
    await this.#worker.stop();
    await this.app.stop();
    this.#place.remove();
  }
}

/** The tests of a block, over one street. */
export function describeStreet(title: string, block: (at: () => Street) => void): void {
  describe(title, () => {
    let street: Street | undefined;
    beforeAll(async () => {
      street = await Street.open();
    });
    afterAll(() => street?.close());
    block(() => {
      if (street === undefined) throw new Error('the street is open from beforeAll to afterAll');
      return street;
    });
  });
}
