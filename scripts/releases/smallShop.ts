import type { Branch } from '../../server/src/merchant/index.ts';
import { testNow, type TestApp } from '../../test/harness/app.ts';
import type { Place } from '../../test/harness/place.ts';
import { given } from '../../test/support/points.ts';
import { newKey, password, type Person, type Shop } from '../../test/support/shop.ts';
import { World } from '../../test/support/world.ts';
import { addEverythingElse } from './everythingElse.ts';

/** What a test must know to go on in a shop that an older release made. */
export interface SmallShop {
  /** UTC, ms: when the shop was left. */
  now: number;
  branchId: string;
  cashier: { phone: string; password: string };
  /** By the id they have in WeChat's sandbox, and what the release said about them at the end. */
  people: Record<string, Pick<Person, 'cardNumber' | 'memberId' | 'device'> & { home: Home }>;
}

interface Home {
  points: number;
  growth: number;
  visitCount: number;
  wallet: { principalFen: number; bonusFen: number; totalFen: number };
}

const stepMs = 30_000;
const dayMs = 86_400_000;

/**
 * A few days of a small shop, through the product's own doors: what is seldom done, in a branch of its own; then top-ups,
 * sales, an undo that leaves a debt, a question left open.
 */
export async function makeSmallShop(place: Place): Promise<SmallShop> {
  const world = await World.open(place, { now: testNow });
  try {
    await addEverythingElse(world);
    const story = await Story.begin(world);
    await story.firstDay();
    world.app.clock.advance(dayMs);
    await story.secondDay();
    return await story.end();
  } finally {
    await world.stop();
  }
}

interface Cashier {
  staffId: string;
  token: string;
  phone: string;
}

class Story {
  readonly #app: TestApp;
  readonly #shop: Shop;
  readonly #branch: Branch;
  #cashier: Cashier;
  readonly #people = new Map<string, Person>();

  private constructor(app: TestApp, shop: Shop, branch: Branch, cashier: Cashier) {
    this.#app = app;
    this.#shop = shop;
    this.#branch = branch;
    this.#cashier = cashier;
  }

  static async begin({ app, shop }: World): Promise<Story> {
    const branch = await shop.branch();
    const late = await shop.branch('湖滨店', 4);
    const cashier = await shop.staff('cashier', [branch]);
    await shop.staff('manager', [branch, late], '周姐');
    await shop.staff('owner', [], '老陈');
    return new Story(app, shop, branch, cashier);
  }

  async firstDay(): Promise<void> {
    const [xiaoman, laowu] = [await this.#joins('xiaoman'), await this.#joins('laowu')];
    await this.#joins('passer-by');
    const fund = { principalFen: 30_000, bonusFen: 5_000 };
    await this.#shop.fund(xiaoman.memberId, this.#branch, this.#cashier.staffId, fund);
    await given(this.#app, { memberId: xiaoman.memberId, points: 800, growth: 1_200 });
    await given(this.#app, { memberId: xiaoman.memberId, points: 300, expiresOn: '2026-06-30' });
    await this.#sells(xiaoman, 12_800);
    await this.#sells(laowu, 4_550);
    const { visitId } = await this.#identifies(laowu);
    await this.#app.call('wallet.topUpCash', { visitId, amountFen: 10_000 }, this.#asCashier());
  }

  async secondDay(): Promise<void> {
    const [xiaoman, laowu] = [this.#person('xiaoman'), this.#person('laowu')];
    // A till's session ends overnight.
    const { token } = await this.#app.call('session.staffSignIn', { phone: this.#cashier.phone, password });
    this.#cashier = { ...this.#cashier, token };
    // Undone after its points were spent: the rest is a debt.
    const saleId = await this.#sells(laowu, 19_900);
    await this.#sells(laowu, 3_000);
    await this.#app.call('sale.undo', { saleId }, this.#asCashier());
    await this.#sells(xiaoman, 990);
    const { visitId } = await this.#identifies(xiaoman);
    const basket = { visitId, amountFen: 26_000 };
    const { quoteHash } = await this.#app.call('sale.quote', basket, { token: this.#cashier.token });
    await this.#app.call('sale.askConfirmation', { ...basket, quoteHash }, { token: this.#cashier.token });
  }

  async end(): Promise<SmallShop> {
    const people: SmallShop['people'] = {};
    for (const [id, { cardNumber, memberId, device, token }] of this.#people) {
      const { points, growth, visitCount, wallet } = await this.#app.call('member.home', {}, { token });
      people[id] = { cardNumber, memberId, device, home: { points, growth, visitCount, wallet } };
    }
    return { now: this.#app.clock.now(), branchId: this.#branch.id, cashier: { phone: this.#cashier.phone, password }, people };
  }

  async #joins(id: string): Promise<Person> {
    const person = await this.#shop.member(id);
    this.#people.set(id, person);
    return person;
  }

  #person(id: string): Person {
    const person = this.#people.get(id);
    if (person === undefined) throw new Error(`${id} has not joined`);
    return person;
  }

  async #sells(person: Person, amountFen: number): Promise<string> {
    const { visitId } = await this.#identifies(person);
    const basket = { visitId, amountFen };
    const { quoteHash } = await this.#app.call('sale.quote', basket, { token: this.#cashier.token });
    const { saleId } = await this.#app.call('sale.checkout', { ...basket, quoteHash }, this.#asCashier());
    return saleId;
  }

  async #identifies(person: Person): Promise<{ visitId: string }> {
    this.#app.clock.advance(stepMs);
    await this.#app.call('member.codeStatus', { deviceId: person.device.deviceId }, { token: person.token });
    const code = this.#shop.codeOf(person);
    return this.#app.call('sale.identify', { branchId: this.#branch.id, code }, { token: this.#cashier.token });
  }

  #asCashier() {
    return { token: this.#cashier.token, idempotencyKey: newKey() };
  }
}
