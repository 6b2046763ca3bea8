import { inShopWords } from '@shuke/shared/shopWords';
import type { Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { newId } from '../platform/ids.ts';
import { wants, type Topic } from '../member/index.ts';
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

/** What a member may have switched off; all else is money, or the safety of the card. */
const topicOf: Partial<Record<Telling['kind'], Topic>> = {
  claim: 'points',
  undo: 'refunds',
  refund: 'refunds',
  tier: 'tier',
  expiry: 'expiry',
};

/** Puts a message into a member's inbox, once for a fact however often it is told, unless they want none of its topic; in the
 * shop's own names of that day. */
export async function tell(
  { db, clock, directory }: { db: Database; clock: Clock; directory: Directory },
  { fact, title, body, ...telling }: Telling,
): Promise<void> {
  const topic = topicOf[telling.kind];
  if (topic !== undefined && !(await wants(db, telling.memberId, topic))) return;
  const programme = await directory.programme();
  const message: InboxMessage = {
    saleId: null,
    branchId: null,
    ...telling,
    title: inShopWords(title, programme),
    body: inShopWords(body, programme),
    id: newId('msg'),
    fact: `${fact}@${telling.memberId}`,
    at: clock.now(),
    readAt: null,
  };
  await db.write((tx) => tx.createQueryBuilder().insert().into(InboxMessage).values(message).orIgnore().execute());
}
