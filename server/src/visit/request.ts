import { readMember } from '../member/index.ts';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { recordAction, requireOther } from '../staff/index.ts';
import { Visit, VisitRequest } from './entities.ts';
import { readActive } from './identify.ts';
import { newVisit, type Recognition } from './newVisit.ts';

/** How long the question on the member’s phone stays open. */
const requestMs = 60_000;
/** So often one phone is asked, whoever asks: it must not be a way to annoy somebody into a yes. */
const asksOfMember = { requests: 3, perSeconds: 600 };

/** What asking and answering take. */
export interface RequestNeeds {
  db: Database;
  clock: Clock;
  caches: CacheDriver;
}

/** Their own yes, on a phone they are signed in with; how long ago it showed a code is not known, so the stricter limits hold. */
const byTheirWord: Recognition = { deviceId: null, codeHash: null, earnOnly: false, inContact: false };

/**
 * Asks a member’s phone whether they stand at this till. The caller has checked the branch. Throws `not_found`,
 * `member_frozen`, `self_dealing`, `code_attempts_exceeded`.
 */
export async function askVisit(
  { db, clock, caches }: RequestNeeds,
  caller: StaffCaller,
  { branchId, memberId }: { branchId: string; memberId: string },
): Promise<VisitRequest> {
  const member = await readActive(db, memberId);
  requireOther(caller, member);
  const { allowed } = await caches.limiter.take(`visit-request:${memberId}`, asksOfMember);
  if (!allowed) throw new DomainError('code_attempts_exceeded');
  const now = clock.now();
  const { staffId } = caller;
  const asked: VisitRequest = {
    id: newId('vrq'),
    ...{ memberId, branchId, staffId },
    status: 'waiting',
    visitId: null,
    createdAt: now,
    expiresAt: now + requestMs,
  };
  await db.write(async (tx) => {
    await tx.insert(VisitRequest, asked);
    await recordAction(tx, { staffId, action: 'sale.askIdentify', branchId, subject: memberId, at: now });
  });
  return asked;
}

/**
 * The member’s yes or no, once, while it is open; a yes opens the visit for the till that asked. Throws `not_found`,
 * `confirmation_closed`, `member_frozen`.
 */
export async function answerVisit(
  { db, clock }: Pick<RequestNeeds, 'db' | 'clock'>,
  memberId: string,
  { requestId, accept }: { requestId: string; accept: boolean },
): Promise<'accepted' | 'refused'> {
  const asked = await db.reader.getRepository(VisitRequest).findOneBy({ id: requestId });
  if (asked?.memberId !== memberId) throw new DomainError('not_found', { param: 'requestId' });
  if (accept) await readActive(db, memberId);
  const status = accept ? 'accepted' : 'refused';
  const now = clock.now();
  const { branchId, staffId } = asked;
  const visit = newVisit(now, { memberId, branchId, staffId }, byTheirWord);
  await db.write(async (tx) => {
    const { affected } = await tx
      .createQueryBuilder()
      .update(VisitRequest)
      .set({ status, visitId: accept ? visit.id : null })
      .where("id = :requestId AND status = 'waiting' AND expires_at > :now", { requestId, now })
      .execute();
    if (affected !== 1) throw new DomainError('confirmation_closed');
    if (accept) await tx.insert(Visit, visit);
  });
  return status;
}

/** How a request stands, for the till that asked. Throws `not_found`. */
export async function readRequest(
  { db, clock }: Pick<RequestNeeds, 'db' | 'clock'>,
  { staffId }: StaffCaller,
  requestId: string,
) {
  const asked = await db.reader.getRepository(VisitRequest).findOneBy({ id: requestId });
  if (asked?.staffId !== staffId) throw new DomainError('not_found', { param: 'requestId' });
  const isOver = asked.status === 'waiting' && asked.expiresAt <= clock.now();
  const visit = asked.visitId === null ? null : await db.reader.getRepository(Visit).findOneByOrFail({ id: asked.visitId });
  const member = visit === null ? null : await readMember(db, visit.memberId);
  return { status: isOver ? ('expired' as const) : asked.status, expiresAt: asked.expiresAt, visit, member };
}

/** The question that waits for a member’s answer now, the newest if there are several. */
export const openRequest = (db: Database, memberId: string, now: number): Promise<VisitRequest | null> =>
  db.reader
    .getRepository(VisitRequest)
    .createQueryBuilder('request')
    .where('request.memberId = :memberId', { memberId })
    .andWhere("request.status = 'waiting' AND request.expiresAt > :now", { now })
    .orderBy('request.id', 'DESC')
    .getOne();
