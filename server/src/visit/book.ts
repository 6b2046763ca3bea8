import { LRUCache } from 'lru-cache';
import { maskPhone } from '@shuke/shared/phone';
import { readMember } from '../member/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Secrets } from '../platform/secrets.ts';
import { reaches } from '../staff/index.ts';
import { Visit } from './entities.ts';
import { visitMs } from './newVisit.ts';

/** A visit with what the till shows of the member for as long as it lasts. */
export interface KnownVisit {
  readonly visit: Visit;
  readonly memberName: string;
  readonly phoneMasked: string;
}

const visitsKept = 20_000;

/** Visits never change, and a till asks for the same one at every key: kept in the process for as long as they live. */
export interface VisitBook {
  /**
   * A visit this member of staff opened. Whether it still lives is `requireLive`'s to say, inside the decision: a repeat
   * of a sale that was paid must get its first answer, however late. Throws `not_found` (also out of reach).
   */
  find(caller: StaffCaller, visitId: string): Promise<KnownVisit>;
}

/** A book that reads through to the database; a visit's facts never change, so it may keep them. */
export function createVisitBook(db: Database, secrets: Secrets): VisitBook {
  const known = new LRUCache<string, KnownVisit>({
    max: visitsKept,
    ttl: visitMs,
    fetchMethod: (visitId) => readKnown(db, secrets, visitId),
  });
  return {
    async find(caller, visitId) {
      const found = await known.fetch(visitId);
      if (found?.visit.staffId !== caller.staffId || !reaches(caller, found.visit.branchId))
        throw new DomainError('not_found', { param: 'visitId' });
      return found;
    },
  };
}

async function readKnown(db: Database, secrets: Secrets, visitId: string): Promise<KnownVisit | undefined> {
  const visit = await db.reader.getRepository(Visit).findOneBy({ id: visitId });
  if (visit === null) return undefined;
  const { name, phoneSealed } = await readMember(db, visit.memberId);
  return { visit, memberName: name, phoneMasked: maskPhone(secrets.openPhone(phoneSealed)) };
}

/** Throws `visit_expired` after five minutes. */
export function requireLive(visit: Visit, now: number): void {
  if (visit.expiresAt <= now) throw new DomainError('visit_expired');
}
