import { In } from 'typeorm';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { recordAction } from '../../staff/index.ts';
import { MemberTag } from '../entities.ts';
import { requireInReach } from '../members/reach.ts';
import { holdOpenCard } from './holdOpenCard.ts';

interface Needs {
  db: Database;
  clock: Clock;
}

/** More would be a text, not tags. */
export const tagsMax = 20;

/** The tags of members, by member, in the order they were put on. */
export async function tagsOf(db: Database, memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (memberIds.length === 0) return new Map();
  const rows = await db.reader
    .getRepository(MemberTag)
    .find({ where: { memberId: In([...memberIds]) }, order: { at: 'ASC', tag: 'ASC' } });
  const tags = new Map<string, string[]>();
  for (const { memberId, tag } of rows) tags.set(memberId, [...(tags.get(memberId) ?? []), tag]);
  return tags;
}

/** Puts a tag on a member; twice is once. Throws `not_found`, `member_closed`, `tags_full`. */
export async function addTag({ db, clock }: Needs, caller: StaffCaller, { memberId, tag }: { memberId: string; tag: string }) {
  const { homeBranchId } = await requireInReach(db, caller, memberId);
  const at = clock.now();
  await db.write(async (tx) => {
    await holdOpenCard(db, tx, memberId);
    const before = await tx.findBy(MemberTag, { memberId });
    if (before.some((each) => each.tag === tag)) return;
    if (before.length >= tagsMax) throw new DomainError('tags_full');
    await tx.insert(MemberTag, { memberId, tag, staffId: caller.staffId, at });
    await recordAction(tx, {
      ...by(caller),
      action: 'member.addTag',
      branchId: homeBranchId,
      subject: memberId,
      detail: { tag },
      at,
    });
  });
  return [...((await tagsOf(db, [memberId])).get(memberId) ?? [])];
}

/** Takes a tag off a member. Throws `not_found`. */
export async function removeTag({ db, clock }: Needs, caller: StaffCaller, { memberId, tag }: { memberId: string; tag: string }) {
  const { homeBranchId } = await requireInReach(db, caller, memberId);
  const at = clock.now();
  await db.write(async (tx) => {
    const { affected } = await tx.delete(MemberTag, { memberId, tag });
    if (affected === 0) return;
    await recordAction(tx, {
      ...by(caller),
      action: 'member.removeTag',
      branchId: homeBranchId,
      subject: memberId,
      detail: { tag },
      at,
    });
  });
  return [...((await tagsOf(db, [memberId])).get(memberId) ?? [])];
}

const by = ({ staffId }: StaffCaller) => ({ staffId });
