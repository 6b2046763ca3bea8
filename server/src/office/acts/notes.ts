import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { recordAction } from '../../staff/index.ts';
import { MemberNote } from '../entities.ts';
import { requireInReach } from '../members/reach.ts';
import { holdOpenCard } from './holdOpenCard.ts';

const notesShown = 50;

/** The newest notes about a member. */
export const notesOf = (db: Database, memberId: string): Promise<MemberNote[]> =>
  db.reader.getRepository(MemberNote).find({ where: { memberId }, order: { id: 'DESC' }, take: notesShown });

/** Writes a note about a member; the trail says that, not what. Throws `not_found`, `member_closed`. */
export async function addNote(
  { db, clock }: { db: Database; clock: Clock },
  caller: StaffCaller,
  { memberId, text }: { memberId: string; text: string },
): Promise<MemberNote> {
  const { homeBranchId } = await requireInReach(db, caller, memberId);
  const note = { id: newId('nte'), memberId, staffId: caller.staffId, text, at: clock.now() };
  await db.write(async (tx) => {
    await holdOpenCard(db, tx, memberId);
    await tx.insert(MemberNote, note);
    const detail = { noteId: note.id };
    await recordAction(tx, {
      staffId: caller.staffId,
      action: 'member.addNote',
      branchId: homeBranchId,
      subject: memberId,
      detail,
      at: note.at,
    });
  });
  return note;
}
