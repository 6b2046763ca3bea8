import { accounts, type AccountId, type View } from '../../ledger/index.ts';

/** What a card holds that a merge moves; `debt` is in points. */
export interface Holding {
  principalFen: number;
  bonusFen: number;
  points: number;
  growth: number;
  debt: number;
}

/** Each part of a holding: the account it is on, and the account it goes through, so that each card's side is its own. */
export const parts = [
  { name: 'points', of: accounts.points, through: accounts.mergedPoints },
  { name: 'principalFen', of: accounts.principal, through: accounts.mergedPrincipal },
  { name: 'bonusFen', of: accounts.bonus, through: accounts.mergedBonus },
  { name: 'growth', of: accounts.growth, through: accounts.mergedGrowth },
  { name: 'debt', of: accounts.pointsDebt, through: accounts.mergedPoints },
] as const satisfies readonly { name: keyof Holding; of: (memberId: string) => AccountId; through: AccountId }[];

/** The accounts of a card that a merge moves, and the one that must be empty. */
export const accountsOfCard = (memberId: string): AccountId[] => [
  ...parts.map(({ of }) => of(memberId)),
  accounts.held(memberId),
];

/** What a card holds, by its balances. */
export const holdingOf = (view: Pick<View, 'available'>, memberId: string): Holding => ({
  principalFen: view.available(accounts.principal(memberId)),
  bonusFen: view.available(accounts.bonus(memberId)),
  points: view.available(accounts.points(memberId)),
  growth: view.available(accounts.growth(memberId)),
  debt: view.available(accounts.pointsDebt(memberId)),
});

/** What one card holds when it has taken in the other. */
export const together = (a: Holding, b: Holding): Holding => ({
  principalFen: a.principalFen + b.principalFen,
  bonusFen: a.bonusFen + b.bonusFen,
  points: a.points + b.points,
  growth: a.growth + b.growth,
  debt: a.debt + b.debt,
});

/** True when two cards hold the same. */
export const isSame = (a: Holding, b: Holding): boolean => parts.every(({ name }) => a[name] === b[name]);

/** As the contract shows it. */
export const presentHolding = ({ principalFen, bonusFen, points, growth }: Holding, visitCount: number) => ({
  principalFen,
  bonusFen,
  points,
  growth,
  visitCount,
});
