import { useSyncExternalStore } from 'react';
import type { Output } from '../api/index.ts';

/** The member at the till: identified a moment ago, for five minutes and one sale. Held in memory only: it names a person. */
export interface Visit extends Omit<Output<'sale.identify'>, 'serverTime'> {
  /** Stored value as it is now; a top-up at the till changes it. */
  walletFen: number;
}

let current: Visit | undefined;
const watchers = new Set<() => void>();

function become(next: Visit | undefined): void {
  current = next;
  for (const tell of watchers) tell();
}

/** A member was identified: whoever stood here before is gone. */
export function openVisit({ visitId, expiresAt, earnOnly, isMasked, member, wallets }: Output<'sale.identify'>): void {
  become({ visitId, expiresAt, earnOnly, isMasked, member, wallets, walletFen: member.wallet.totalFen });
}

/** The visit ended: paid, or given up. */
export const closeVisit = (): void => {
  become(undefined);
};

/** Shows another stored value, as the server said after a top-up. */
export const changeWallet = (walletFen: number): void => {
  become(current && { ...current, walletFen });
};

/** The visit at hand, or undefined. */
export const useVisit = (): Visit | undefined =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => current,
  );
