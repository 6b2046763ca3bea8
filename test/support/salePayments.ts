import type { Output } from '@shuke/shared/client';
import { Merchant } from '../../server/src/merchant/index.ts';
import { findOrder, PayRefund, type PayOrder } from '../../server/src/pay/index.ts';
import { Sale } from '../../server/src/sale/index.ts';
import { demoMerchant, pay } from '../sandbox/index.ts';
import type { Person } from './shop.ts';
import type { Basket, StaffPerson, World } from './world.ts';

/** The rest in WeChat. */
export const byWeChat: Pick<Basket, 'rest'> = { rest: [{ method: 'wechat' }] };

/** A member's sale, all of which awaits its payment in WeChat. */
export const awaitingSale = (at: World, person: Person, amountFen = 10_000): Promise<Output<'sale.checkout'>> =>
  at.sell(person, { amountFen, usePoints: false, useWallet: false, ...byWeChat });

/** A walk-in's sale; in cash unless told otherwise. */
export const walkIn = (
  at: World,
  { amountFen = 10_000, staff = at.cashier, ...more }: Partial<Basket> & { staff?: StaffPerson } = {},
): Promise<Output<'sale.takeAnonymous'>> =>
  at.call('sale.takeAnonymous', { branchId: at.branch.id, amountFen, ...more }, at.as(staff));

/** The row of a sale. */
export const storedSale = (at: World, id: string): Promise<Sale> =>
  at.app.resources.db.reader.getRepository(Sale).findOneByOrFail({ id });

/** The order a sale is paid with now. */
export async function orderOfSale(at: World, saleId: string): Promise<PayOrder> {
  const order = await findOrder(at.app.resources.db, (await storedSale(at, saleId)).payOrderId ?? '');
  if (order === null) throw new Error('a sale without an order');
  return order;
}

/** The refunds of a sale. */
export const refundsOfSale = (at: World, purposeId: string): Promise<PayRefund[]> =>
  at.app.resources.db.reader.getRepository(PayRefund).findBy({ purposeId });

/** Somebody types the password; WeChat tells us, unless a lever keeps it from doing so. */
export async function payAs(at: World, personId: string, order: Pick<PayOrder, 'id'>): Promise<void> {
  pay(at.app.sandbox.world, personId, demoMerchant.mchid, order.id);
  await at.app.sandbox.world.pay.notices.settled();
}

/** The member's own pay sheet, and the password. */
export async function payOnPhone(at: World, person: Person, saleId: string): Promise<PayOrder> {
  await at.call('member.paySale', { saleId }, { token: person.token });
  const order = await orderOfSale(at, saleId);
  await payAs(at, person.personId, order);
  return order;
}

/** The code on the till's screen. */
export async function showCode(at: World, saleId: string, staff: StaffPerson = at.cashier): Promise<PayOrder> {
  await at.call('sale.startPayment', { saleId, way: 'code' }, { token: staff.token });
  return orderOfSale(at, saleId);
}

/** Runs something while the shop's merchant has no number that takes payments. */
export async function withoutNumber<Answer>(at: World, run: () => Promise<Answer>): Promise<Answer> {
  const { db } = at.app.resources;
  const set = (payMchid: string | null) => db.write((tx) => tx.update(Merchant, { id: at.shop.merchantId }, { payMchid }));
  await set('1900000000');
  return run().finally(() => set(null));
}
