import type { Call, CallOptions, Input, Output } from '@shuke/shared/client';
import { Branch } from '../../server/src/merchant/index.ts';
import { accounts, readBalances, readLots } from '../../server/src/ledger/index.ts';
import { Member } from '../../server/src/member/index.ts';
import { DaySpend } from '../../server/src/sale/index.ts';
import { TopUp } from '../../server/src/wallet/index.ts';
import { startTestApp, type TestApp, type TestAppOptions } from '../harness/app.ts';
import type { Place } from '../harness/place.ts';
import { checked } from './checkedApi.ts';
import { changeMember } from './changeMember.ts';
import { given } from './points.ts';
import { newKey, Shop, type Person } from './shop.ts';

export interface StaffPerson {
  staffId: string;
  token: string;
  phone: string;
}

/** What a member starts with. */
export interface Holdings {
  points?: number;
  growth?: number;
  principalFen?: number;
  bonusFen?: number;
}

export type Basket = Omit<Input<'sale.quote'>, 'visitId'>;

/** Everything about a member that an undo must bring back, and that a refusal must not move. */
export interface Books {
  principalFen: number;
  bonusFen: number;
  points: number;
  growth: number;
  pointsDebt: number;
  lots: Readonly<Record<'principal' | 'bonus' | 'points', Readonly<Record<string, number>>>>;
  visitCount: number;
  unconfirmedFen: number;
}

const stepMs = 30_000;

/** A running app with two branches of one merchant and staff of every role: what nearly every test of the API begins with. */
export class World {
  readonly call: Call;
  /** Every refusal that came back through `call`, as `operation code`. */
  readonly refusals: string[] = [];

  private constructor(
    readonly app: TestApp,
    readonly shop: Shop,
    readonly branch: Branch,
    readonly otherBranch: Branch,
    readonly cashier: StaffPerson,
    readonly otherCashier: StaffPerson,
    readonly manager: StaffPerson,
    readonly owner: StaffPerson,
  ) {
    this.call = checked(app.call, (id, code) => this.refusals.push(`${id} ${code}`));
  }

  static async open(place: Place, options: TestAppOptions = {}): Promise<World> {
    const app = await startTestApp(place, options);
    const shop = new Shop(app);
    const [branch, otherBranch] = [await shop.branch(), await shop.branch('湖滨店')];
    const cashier = await shop.staff('cashier', [branch]);
    const otherCashier = await shop.staff('cashier', [otherBranch], '小林');
    const manager = await shop.staff('manager', [branch], '周姐');
    const owner = await shop.staff('owner', [], '老陈');
    return new World(app, shop, branch, otherBranch, cashier, otherCashier, manager, owner);
  }

  /** The caller and a new intention. */
  as({ token }: { token: string }, idempotencyKey = newKey()): Required<CallOptions> {
    return { token, idempotencyKey };
  }

  async member({ points = 0, growth = 0, principalFen = 0, bonusFen = 0 }: Holdings = {}): Promise<Person> {
    const person = await this.shop.member();
    if (points + growth > 0) await given(this.app, { memberId: person.memberId, points, growth });
    if (principalFen > 0) await this.shop.fund(person.memberId, this.branch, this.cashier.staffId, { principalFen, bonusFen });
    return person;
  }

  /** The phone is there, showing its code: what allows larger amounts. */
  async showCode(person: Person): Promise<string> {
    await this.call('member.codeStatus', { deviceId: person.device.deviceId }, { token: person.token });
    return this.shop.codeOf(person);
  }

  /** Scans the member's next code at a till; `inContact: false` for a phone that has not been heard of. */
  async identify(person: Person, staff: StaffPerson = this.cashier, { inContact = true } = {}): Promise<Output<'sale.identify'>> {
    this.app.clock.advance(stepMs);
    const code = inContact ? await this.showCode(person) : this.shop.codeOf(person);
    const branchId = staff === this.otherCashier ? this.otherBranch.id : this.branch.id;
    return this.call('sale.identify', { branchId, code }, { token: staff.token });
  }

  /** A priced visit, ready for checkout. */
  async priced(person: Person, basket: Basket, staff: StaffPerson = this.cashier) {
    const { visitId } = await this.identify(person, staff);
    const quote = await this.call('sale.quote', { visitId, ...basket }, { token: staff.token });
    return { visitId, quote, checkout: { visitId, ...basket, quoteHash: quote.quoteHash } };
  }

  /** A whole sale. */
  async sell(person: Person, basket: Basket, staff: StaffPerson = this.cashier): Promise<Output<'sale.checkout'>> {
    const { checkout } = await this.priced(person, basket, staff);
    return this.call('sale.checkout', checkout, this.as(staff));
  }

  /** The newest top-up of a member. */
  async paidIn({ memberId }: { memberId: string }): Promise<TopUp> {
    const { db } = this.app.resources;
    return db.reader.getRepository(TopUp).findOneOrFail({ where: { memberId }, order: { id: 'DESC' } });
  }

  /** Ends the cashier's branch, or opens it again. */
  async closeBranch(status: 'open' | 'closed' = 'closed'): Promise<void> {
    const { db, directory } = this.app.resources;
    await db.write((tx) => tx.update(Branch, { id: this.branch.id }, { status }));
    directory.forget();
  }

  async freeze({ memberId }: { memberId: string }): Promise<void> {
    await changeMember(this.app, memberId, { status: 'frozen' });
  }

  async books({ memberId }: { memberId: string }): Promise<Books> {
    const { db } = this.app.resources;
    const of = { principal: accounts.principal(memberId), bonus: accounts.bonus(memberId), points: accounts.points(memberId) };
    const [growth, debt] = [accounts.growth(memberId), accounts.pointsDebt(memberId)];
    const [balances, principal, bonus, points, member, days] = await Promise.all([
      readBalances(db, [...Object.values(of), growth, debt]),
      lotsOf(db, of.principal),
      lotsOf(db, of.bonus),
      lotsOf(db, of.points),
      db.reader.getRepository(Member).findOneByOrFail({ id: memberId }),
      db.reader
        .getRepository(DaySpend)
        .createQueryBuilder('day')
        .where('day.id LIKE :of', { of: `${memberId}@%` })
        .getMany(),
    ]);
    const balance = (id: (typeof of)['points']) => balances.get(id) ?? 0;
    return {
      principalFen: balance(of.principal),
      bonusFen: balance(of.bonus),
      points: balance(of.points),
      growth: balance(growth),
      pointsDebt: balance(debt),
      lots: { principal, bonus, points },
      visitCount: member.visitCount,
      unconfirmedFen: days.reduce((sum, { unconfirmedFen }) => sum + unconfirmedFen, 0),
    };
  }

  stop(): Promise<void> {
    return this.app.stop();
  }
}

type Db = Parameters<typeof readLots>[0];

const lotsOf = async (db: Db, account: Parameters<typeof readLots>[1]): Promise<Record<string, number>> =>
  Object.fromEntries((await readLots(db, account)).map(({ lot, available }) => [lot, available]));
