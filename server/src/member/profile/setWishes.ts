import type { MemberId } from '@shuke/shared/ids';
import { noEffects, untouched, type Committer, type Unit } from '../../ledger/index.ts';
import type { Member } from '../entities.ts';
import { requireOpenCard } from '../openCard.ts';

/** What a member says anew; what is left out stays as it is. */
export interface NewWishes {
  confirmFromFen?: number | null | undefined;
  quiet?: { from: number; to: number } | null | undefined;
}

type Wishes = Pick<Member, 'confirmFromFen' | 'quietFrom' | 'quietTo'>;

/** Keeps what a member wishes of their card; it holds from the next quote on. Throws `member_closed`. */
export const setWishes = (committer: Committer, memberId: MemberId, wishes: NewWishes): Promise<Wishes> =>
  committer.submit(wishesUnit(memberId, wishes));

const wishesUnit = (memberId: MemberId, { confirmFromFen, quiet }: NewWishes): Unit<Wishes> => ({
  ...untouched,
  owners: [memberId],
  rows: [['member', memberId]],
  decide(view) {
    const before = requireOpenCard(view.row<Member>('member', memberId));
    const answer: Wishes = {
      confirmFromFen: confirmFromFen === undefined ? before.confirmFromFen : confirmFromFen,
      quietFrom: quiet === undefined ? before.quietFrom : (quiet?.from ?? null),
      quietTo: quiet === undefined ? before.quietTo : (quiet?.to ?? null),
    };
    const isNew = (Object.keys(answer) as (keyof Wishes)[]).some((name) => answer[name] !== before[name]);
    return {
      ...noEffects,
      updates: isNew ? [{ entity: 'member', id: memberId, patch: { ...answer } }] : [],
      answer,
    };
  },
});
