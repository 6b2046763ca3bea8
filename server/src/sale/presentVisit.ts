import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { maskName } from '@shuke/shared/phone';
import type { Directory } from '../merchant/index.ts';
import type { Member } from '../member/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import type { Visit } from '../visit/index.ts';
import { sharedAtTill } from '../wallet/index.ts';
import { presentMember, presentWallets } from './present.ts';

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  directory: Directory;
}

/** Who stands at the till, by whatever they were recognised, with what the sale may be paid from. */
export async function presentVisit(
  needs: Needs,
  { visit, member }: { visit: Visit; member: Member },
): Promise<OutputOf<Contract['sale.identify']>> {
  const [shown, shared] = await Promise.all([
    presentMember(needs, member),
    sharedAtTill(needs.db, member.id, visit.branchId, needs.clock.now()),
  ]);
  return {
    visitId: visit.id,
    expiresAt: toIso(visit.expiresAt),
    earnOnly: visit.earnOnly,
    isMasked: false,
    member: shown,
    wallets: presentWallets(visit, member, shown, shared),
    serverTime: toIso(needs.clock.now()),
  };
}

/**
 * The same for somebody who only said a phone number, which may be anybody's: enough to ask “are you …?” by, no more than a
 * till of another make is told.
 */
export const masked = ({
  member,
  wallets,
  ...visit
}: OutputOf<Contract['sale.identify']>): OutputOf<Contract['sale.identify']> => ({
  ...visit,
  isMasked: true,
  member: {
    ...member,
    name: maskName(member.name),
    visitCount: 0,
    wallet: { principalFen: 0, bonusFen: 0, totalFen: 0 },
    points: 0,
  },
  wallets: wallets.slice(0, 1).map((own) => ({ ...own, name: maskName(own.name), usableFen: 0, note: null })),
});
