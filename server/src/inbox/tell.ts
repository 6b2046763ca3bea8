import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { newId } from '../platform/ids.ts';
import { InboxMessage } from './entities.ts';
import type { Words } from './words.ts';

/** Whom to tell of what. */
export interface Telling extends Words {
  memberId: string;
  /** Names the fact; with the member it makes the message one of its kind. */
  fact: string;
  saleId?: string;
  branchId?: string;
}

/** Puts a message into a member's inbox, once for a fact however often it is told. */
export async function tell({ db, clock }: { db: Database; clock: Clock }, { fact, ...telling }: Telling): Promise<void> {
  const message: InboxMessage = {
    saleId: null,
    branchId: null,
    ...telling,
    id: newId('msg'),
    fact: `${fact}@${telling.memberId}`,
    at: clock.now(),
    readAt: null,
  };
  await db.write((tx) => tx.createQueryBuilder().insert().into(InboxMessage).values(message).orIgnore().execute());
}
