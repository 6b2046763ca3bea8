import { rolePermissions, rolesOfAllBranches, type Role } from '@shuke/shared/permissions';
import { In, Not } from 'typeorm';
import { spendApproval, type ApprovalFacts, type FindSubject } from '../approval/index.ts';
import type { Programme } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { hashOf } from '../platform/once.ts';
import { Staff, StaffBranch } from '../staff/index.ts';
import type { ImportSums, MemberImport } from './entities.ts';
import type { ImportNeeds } from './needs.ts';
import { readImport } from './queries.ts';

/** Whether an import needs a second person: not below the cap; or it does, and somebody is there who may agree, or nobody is. */
export type Second = 'none' | 'needed' | 'alone';

/** What an import gives away, in fen: stored value, and points at what they pay. */
export const worthOf = ({ principalFen, bonusFen, points }: ImportSums, { burn }: Pick<Programme, 'burn'>): number =>
  principalFen + bonusFen + Math.ceil((points * 100) / burn.pointsPerYuan);

/** Exactly what was checked: another check, or other columns, is another import. */
const factsOf = ({ fileName, mapping, sums }: MemberImport): ApprovalFacts => ({
  fileName,
  members: (sums?.newMembers ?? 0) + (sums?.existingMembers ?? 0),
  points: sums?.points ?? 0,
  principalFen: sums?.principalFen ?? 0,
  bonusFen: sums?.bonusFen ?? 0,
  check: hashOf([mapping, sums]),
});

/** What a second person is asked about: an import as it was checked. Throws `not_found`. */
export const importToCommit =
  (db: Database): FindSubject =>
  async (_caller, importId) => {
    const job = await readImport(db, importId);
    if (job.mapping === null || job.sums === null) throw new DomainError('not_found', { param: 'subject' });
    return { subject: importId, branchId: job.mapping.branchId, memberId: null, facts: factsOf(job) };
  };

/** What an import needs before somebody may bring it in. */
export async function secondFor(
  { db, directory }: Pick<ImportNeeds, 'db' | 'directory'>,
  { staffId }: Pick<StaffCaller, 'staffId'>,
  { mapping, sums }: Pick<MemberImport, 'mapping' | 'sums'>,
): Promise<Second> {
  const programme = await directory.programme();
  if (mapping === null || sums === null || worthOf(sums, programme) <= programme.caps.importFen) return 'none';
  return (await mayAgree(db, { otherThan: staffId, branchId: mapping.branchId })) ? 'needed' : 'alone';
}

/** On whose word an import passed, for the trail; nothing: it needed none. */
export interface Passed {
  approvalId?: string;
  alone?: true;
}

/** Whether an import is still what was checked when it passed. */
export const isSameCheck = (one: MemberImport, other: MemberImport): boolean => factsOf(one)['check'] === factsOf(other)['check'];

/**
 * Lets an import pass: with a second person's yes above the cap, or, where there is nobody, on the word of who does it. Throws
 * `approval_required`, `approval_invalid`.
 */
export async function passSecond(
  needs: ImportNeeds,
  { staffId: makerId }: StaffCaller,
  job: MemberImport,
  { approvalId, alone }: { approvalId?: string | undefined; alone?: string | undefined },
): Promise<Passed> {
  const second = await secondFor(needs, { staffId: makerId }, job);
  if (second === 'none') return {};
  if (approvalId === undefined) {
    if (second === 'alone' && alone !== undefined) return { alone: true };
    throw new DomainError('approval_required', { capFen: (await needs.directory.programme()).caps.importFen });
  }
  const act = { kind: 'memberImport' as const, branchId: job.mapping?.branchId ?? '', subject: job.id, amountFen: null };
  await spendApproval(needs.committer, approvalId, { ...act, facts: factsOf(job), makerId, now: needs.clock.now() });
  return { approvalId };
}

const mayAnswer = (Object.keys(rolePermissions) as Role[]).filter((role) =>
  rolePermissions[role].some((each) => each === 'approval.answer'),
);

/** Whether anybody else at work may answer for a branch. */
async function mayAgree(
  { reader }: Database,
  { otherThan, branchId }: { otherThan: string; branchId: string },
): Promise<boolean> {
  const others = await reader
    .getRepository(Staff)
    .find({ select: { id: true, role: true }, where: { role: In(mayAnswer), status: 'active', id: Not(otherThan) } });
  if (others.some(({ role }) => rolesOfAllBranches.some((each) => each === role))) return true;
  if (others.length === 0) return false;
  return reader.getRepository(StaffBranch).existsBy({ staffId: In(others.map(({ id }) => id)), branchId });
}
