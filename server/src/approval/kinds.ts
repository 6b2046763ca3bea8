import type { StaffCaller } from '../platform/caller.ts';
import type { ApprovalFacts, ApprovalKind } from './entities.ts';

/** What a kind of act says of the thing it is done to. */
export interface ApprovalSubject {
  /** What the act will name: a visit passes in five minutes, its member stays. */
  subject: string;
  branchId: string;
  memberId: string | null;
  /** What else the act must be done with, exactly. */
  facts?: ApprovalFacts;
}

/** What an act is asked for with besides its subject and amount; each for one kind. */
export interface AskedWith {
  /** Of a refund of a sale: how much of it. */
  amountFen?: number | undefined;
  /** Of a discount: the bill it is taken off, and why. */
  discount?: { kind: 'round_off' | 'manual'; reason?: string | undefined; billFen: number } | undefined;
  /** Of a top-up of a company's card: how it is paid. */
  method?: 'cash' | 'card' | 'other' | undefined;
  /** Of a holder of a company's card: who, and all their limits. */
  holder?: AskedHolder | undefined;
}

/** Whom a company's card is given to, and how it may be used. */
export interface AskedHolder {
  cardNumber: string;
  status: 'active' | 'paused';
  perSaleFen: number | null;
  perDayFen: number | null;
  perMonthFen: number | null;
  weekdays: readonly number[];
  fromMinute: number;
  toMinute: number;
  branchIds: readonly string[] | null;
}

/** Finds what an act is done to, for who wants to do it. Throws `not_found` (also out of reach), `invalid_request`. */
export type FindSubject = (caller: StaffCaller, subject: string, asked: AskedWith) => Promise<ApprovalSubject>;

/** Who knows the things of each kind: the modules to the right, which this one must not know. */
export type ApprovalKinds = Readonly<Record<ApprovalKind, FindSubject>>;
