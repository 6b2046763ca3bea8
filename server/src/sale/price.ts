import { fen, formatDiscount, formatPoints, formatSpeed, type Fen } from '@shuke/shared/money';
import { accounts, splitSpend, type AccountId } from '../ledger/index.ts';
import type { Programme, Tier } from '../merchant/index.ts';
import { hashOf } from '../platform/once.ts';
import { burnable, pointsFor } from '../points/index.ts';
import { tierAt } from '../tiers/index.ts';
import { reasonWords, type SharedMeans } from '../wallet/index.ts';
import type { Goods } from './basket.ts';
import { needsConfirmation } from './confirmationRule.ts';
import { takeOff, type Discount } from './discount.ts';
import { splitRest, type RestPart } from './splitRest.ts';

/** What is to be paid, with the goods priced. */
export interface Basket extends Goods {
  discount?: Discount | undefined;
  usePoints: boolean;
  useWallet: boolean;
  /** Whose stored value pays; left out: the member's own. */
  walletOwner?: string | undefined;
  rest: readonly RestPart[];
}

/** What is known about the visit and does not change while it lasts. */
export interface PriceFacts {
  programme: Programme;
  memberId: string;
  /** Identified by card number: may earn, may not spend. */
  earnOnly: boolean;
  /** The phone spoke with us shortly before the scan. */
  inContact: boolean;
}

/** Truth to price on: a snapshot for a quote, the locked view for a checkout. */
export interface Balances {
  available(account: AccountId): number;
  /** What the member spent today without confirming, in fen. */
  unconfirmedToday: number;
  /** The member lets nobody take stored value. */
  walletFrozen: boolean;
  /** From how much stored value on the member wants to be asked on the phone; left out or null: as the shop has it. */
  confirmFromFen?: number | null;
  /** The wallet of somebody else that is to pay; left out: the member's own. */
  shared?: SharedMeans | undefined;
}

/** A reduction on the bill, below zero, and the words for it. */
export interface PricedLine {
  rule: 'tier_discount' | 'manual_discount' | 'round_off' | 'points_burn';
  label: string;
  amountFen: number;
}

const permille = 1_000;
const fenPerYuan = 100;
const usualSpeedPercent = 100;

/** A tier's discount, rounded down to the fen: a member is never promised less than they pay. */
const discountOf = (amount: Fen, { pricePermille }: Tier): Fen =>
  fen(Math.floor((amount * (permille - pricePermille)) / permille));

/**
 * Prices a sale: tier discount, what staff take off, points as money, stored value, rest; then what it earns. Pure: the same function prices
 * the quote on a snapshot and the checkout on locked truth, and `quoteHash` tells whether both came to the same.
 * Throws `payments_unequal`, `discount_over_bill`.
 */
export function price(basket: Basket, facts: PriceFacts, balances: Balances) {
  const { programme, memberId } = facts;
  const amount = fen(basket.amountFen);
  const growthBefore = balances.available(accounts.growth(memberId));
  const tier = tierAt(programme.tiers, growthBefore);
  // A card number can be read by anybody who saw the card: it earns, at the usual speed, and gets nothing off.
  const discount = facts.earnOnly ? fen(0) : discountOf(amount, tier);
  const earnSpeedPercent = facts.earnOnly ? usualSpeedPercent : tier.earnSpeedPercent;
  const discountable = fen(amount - discount);
  const byHand = takeOff(discountable, basket.discount);
  const bill = fen(discountable - byHand.offFen);

  const pointsHeld = balances.available(accounts.points(memberId));
  const offer = burnable(bill, facts.earnOnly ? 0 : pointsHeld, programme.burn);
  const burn = basket.usePoints ? offer : { points: 0, fen: 0 };
  const payable = fen(bill - burn.fen);

  const paid = payFrom(payable, basket, facts, balances);
  const earned = pointsFor(payable, programme.earn, earnSpeedPercent);
  const debt = balances.available(accounts.pointsDebt(memberId));
  const repaid = Math.min(debt, earned);
  const spendFen = paid.walletFen + burn.fen;
  const payments = splitRest(paid.restFen, basket.rest);

  const lines = linesOf({ tier, discount, byHand: byHand.lines, burn });
  // What the member was shown: when any of it comes out differently later, they are shown it again.
  const goods = basket.items === undefined ? [] : [basket.items];
  const agreed = [amount, lines, payable, burn.points, paid.walletFen, payments, earned];
  return {
    amountFen: amount,
    items: basket.items ?? null,
    lines,
    /** What staff may take from: the bill after the tier's discount. */
    discountableFen: discountable,
    payableFen: payable,
    savedFen: discount + byHand.offFen + burn.fen,
    pointsBurned: burn.points,
    walletFen: paid.walletFen,
    restFen: paid.restFen,
    payments,
    pointsEarned: earned,
    tier,
    burnable: offer,
    principalFen: paid.principalFen,
    bonusFen: paid.bonusFen,
    walletAfterFen: paid.walletAfterFen,
    pointsAfter: pointsHeld - burn.points + earned - repaid,
    pointsRepaid: repaid,
    growthEarned: Math.floor(payable / fenPerYuan) * programme.growthPerYuan,
    earnNote: earnSpeedPercent === usualSpeedPercent ? '' : `${tier.name} ${formatSpeed(earnSpeedPercent)}`,
    spendFen,
    confirmationRequired: needsConfirmation(spendFen, confirmationFacts(facts, balances, paid.walletFen)),
    shared: paid.shared,
    quoteHash: hashOf([programme.version, ...agreed, ...goods, ...(paid.shared === null ? [] : [paid.shared.owner])]),
  };
}
/** A price with all it came from, for the receipt and the postings. */
export type Priced = ReturnType<typeof price>;

const confirmationFacts = ({ inContact, programme }: PriceFacts, balances: Balances, walletFen: number) => ({
  inContact,
  caps: programme.caps,
  unconfirmedToday: balances.unconfirmedToday,
  walletFen,
  ownFromFen: balances.confirmFromFen ?? null,
});

/** Stored value pays first, principal and bonus in the proportion held; the rest is paid at the till. */
function payFrom(payable: Fen, basket: Basket, { memberId, earnOnly }: PriceFacts, balances: Balances) {
  const { shared } = balances;
  const own = walletOf(memberId, balances);
  const { principal, bonus } = shared === undefined ? own : walletOf(shared.owner, balances);
  const usable = Math.min(principal + bonus, shared?.mostFen ?? principal + bonus);
  const walletFen = basket.useWallet && !earnOnly && !balances.walletFrozen ? Math.min(usable, payable) : 0;
  const split = splitSpend(fen(walletFen), { principal, bonus });
  return {
    walletFen,
    walletAfterFen: own.principal + own.bonus - (shared === undefined ? walletFen : 0),
    principalFen: split.principal,
    bonusFen: split.bonus,
    restFen: payable - walletFen,
    shared: shared === undefined ? null : { owner: shared.owner, name: shared.name, note: noteOf(shared, usable, payable) },
  };
}

const walletOf = (owner: string, balances: Balances) => ({
  principal: fen(balances.available(accounts.principal(owner))),
  bonus: fen(balances.available(accounts.bonus(owner))),
});

/** Why a wallet of somebody else does not pay the whole bill; null when it could. */
function noteOf({ mostFen, reason }: SharedMeans, usable: number, payable: Fen): string | null {
  if (usable >= payable) return null;
  return mostFen === usable ? reasonWords(reason) : '卡里余额不够';
}

function linesOf({
  tier,
  discount,
  byHand,
  burn,
}: {
  tier: Tier;
  discount: number;
  byHand: readonly PricedLine[];
  burn: { points: number; fen: number };
}): PricedLine[] {
  return [
    ...(discount > 0
      ? [{ rule: 'tier_discount' as const, label: `${tier.name} ${formatDiscount(tier.pricePermille)}`, amountFen: -discount }]
      : []),
    ...byHand,
    ...(burn.fen > 0
      ? [{ rule: 'points_burn' as const, label: `${formatPoints(burn.points)} 积分抵扣`, amountFen: -burn.fen }]
      : []),
  ];
}
