import { readMember, type Member } from '../../member/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { recordAction, type StaffAction } from '../../staff/index.ts';
import { readExportFacts } from './exportFacts.ts';
import { exportPage } from './exportPage.ts';
import type { ShowNeeds } from './presentMembers.ts';
import { requireInReach } from './reach.ts';

/** What is handed out: a page for people and plain JSON for programs, with the same in both, and whether all of it fitted. */
interface Export {
  html: string;
  json: string;
  complete: boolean;
}

type Needs = ShowNeeds & { clock: Clock };

/**
 * All that is kept about a member, for the member, for people and for programs: with the whole phone number, which is theirs.
 * The trail keeps who handed it out, and why. Throws `not_found`.
 */
export async function exportMember(
  needs: Needs,
  caller: StaffCaller,
  { memberId, reason }: { memberId: string; reason: string },
): Promise<Export> {
  const member = await requireInReach(needs.db, caller, memberId);
  return handOut(needs, member, { staffId: caller.staffId, action: 'member.export', detail: { reason } });
}

/** The same, taken by the member themself. */
export const exportOwn = async (needs: Needs, memberId: string): Promise<Export> =>
  handOut(needs, await readMember(needs.db, memberId), { staffId: null, action: 'member.exportOwn' });

async function handOut(needs: Needs, member: Member, by: Pick<StaffAction, 'staffId' | 'action' | 'detail'>): Promise<Export> {
  const { db, clock, directory } = needs;
  const at = clock.now();
  const facts = await readExportFacts(needs, member, at);
  const html = exportPage(facts, await directory.programme());
  await db.write((tx) => recordAction(tx, { ...by, branchId: member.homeBranchId, subject: member.id, at }));
  return { html, json: JSON.stringify(facts.all, null, 2), complete: facts.complete };
}
