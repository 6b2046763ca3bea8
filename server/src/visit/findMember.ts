import { readScanned } from '@shuke/shared/memberCode';
import { isMobile } from '@shuke/shared/phone';
import { findByPhones, readMember, type Member } from '../member/index.ts';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { hashOf } from '../platform/once.ts';
import type { Secrets } from '../platform/secrets.ts';
import { recordAction, requireBranch, requireOther } from '../staff/index.ts';
import { CodeAttempts } from './attempts.ts';
import { Visit } from './entities.ts';
import { memberOfCard } from './identify.ts';
import { newVisit } from './newVisit.ts';

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  caches: CacheDriver;
}

/**
 * Looks a member up by what anybody may know of them, card number or whole phone number, and opens a visit for earning only.
 * Wrong guesses count like wrong codes. Throws `forbidden`, `code_malformed`, `code_unknown`, `code_attempts_exceeded`,
 * `card_blocked`, `card_not_bound`, `member_frozen`, `self_dealing`.
 */
export async function findMember(
  needs: Needs,
  caller: StaffCaller,
  { branchId, who }: { branchId: string; who: string },
): Promise<{ visit: Visit; member: Member }> {
  requireBranch(caller, branchId);
  const attempts = new CodeAttempts(needs.caches);
  const { mark, find } = readWho(needs, who);
  await attempts.check(caller.staffId, mark);
  const memberId = await find();
  if (memberId === undefined) {
    await attempts.failed(caller.staffId, mark);
    throw new DomainError('code_unknown');
  }
  const member = await readMember(needs.db, memberId);
  if (member.status !== 'active') throw new DomainError('member_frozen');
  requireOther(caller, member);
  const recognition = { deviceId: null, codeHash: null, earnOnly: true, inContact: false };
  const visit = newVisit(needs.clock.now(), { memberId, branchId, staffId: caller.staffId }, recognition);
  await needs.db.write(async (tx) => {
    await tx.insert(Visit, visit);
    const { staffId, identifiedAt: at } = visit;
    await recordAction(tx, { staffId, action: 'sale.findMember', branchId, subject: memberId, at });
  });
  return { visit, member };
}

/** How to look, and under which name guesses are counted: never the number itself. */
function readWho({ db, secrets }: Needs, who: string): { mark: string; find: () => Promise<string | undefined> } {
  const text = who.replace(/[\s-]/g, '');
  if (isMobile(text)) {
    const mark = secrets.phoneHash(text);
    return { mark, find: async () => (await findByPhones({ db, secrets }, [text])).get(text) };
  }
  const scanned = readScanned(text);
  if (scanned.kind !== 'card' && scanned.kind !== 'physicalCard') throw new DomainError('code_malformed');
  return { mark: hashOf(scanned.cardNumber), find: () => memberOfCard(db, scanned) };
}
