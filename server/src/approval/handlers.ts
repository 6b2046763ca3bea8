import { inShopWords } from '@shuke/shared/shopWords';
import { In } from 'typeorm';
import type { Committer } from '../ledger/index.ts';
import { listBranches, type Directory } from '../merchant/index.ts';
import { Member } from '../member/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import { onceFor } from '../platform/once.ts';
import { allowed, countLocked, letInBy, reaches, requireOther, staffNames } from '../staff/index.ts';
import { answer } from './answer.ts';
import { askUnit } from './ask.ts';
import { barredFrom } from './barred.ts';
import { Approval, backOf } from './entities.ts';
import { factWords } from './factWords.ts';
import type { ApprovalKinds } from './kinds.ts';
import { countWaiting, listApprovals } from './queries.ts';
import { shownStatus } from './states.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
  approvalKinds: ApprovalKinds;
}

type Operations = 'approval.ask' | 'approval.get' | 'approval.list' | 'approval.count' | 'approval.answer';

/** Undoing takes the whole sale back; a holder's limits and what an import brings are facts. */
const nameNoAmount: readonly string[] = ['saleUndo', 'companyHolder', 'memberImport'];

/** Operations of a second person's yes. */
export const approvalHandlers = (needs: Needs): Handlers<Operations> => ({
  'approval.ask': async (input, caller) => {
    if (input.amountFen !== undefined && (input.amountFen === 0 || (input.amountFen < 0 && input.kind !== 'pointsAdjust')))
      throw new DomainError('invalid_request', { param: 'amountFen' });
    const found = await needs.approvalKinds[input.kind](caller, input.subject, input);
    const member = found.memberId === null ? null : await needs.db.reader.getRepository(Member).findOneBy({ id: found.memberId });
    requireOther(caller, member ?? undefined);
    const { approvalId, expiresAt } = await needs.committer.submit(
      askUnit({
        once: onceFor(caller.staffId, 'approval.ask', caller.idempotencyKey, input),
        ...found,
        kind: input.kind,
        makerId: caller.staffId,
        beneficiaryHash: member?.phoneHash ?? null,
        amountFen: nameNoAmount.includes(input.kind) ? null : (input.amountFen ?? null),
        reason: input.reason,
        approvalMs: (await needs.directory.programme()).approvalMs,
        now: needs.clock.now(),
      }),
    );
    return { approvalId, expiresAt: toIso(expiresAt) };
  },
  'approval.get': async ({ approvalId }, caller) => {
    const approval = await needs.db.reader.getRepository(Approval).findOneBy({ id: approvalId });
    const isTheirs = approval?.makerId === caller.staffId;
    const mayLook = approval !== null && (isTheirs || (allowed(caller, 'approval.answer') && reaches(caller, approval.branchId)));
    if (!mayLook) throw new DomainError('not_found', { param: 'approvalId' });
    return one(await present(needs, caller, [approval]));
  },
  'approval.list': async (wanted, caller) => {
    const { data, hasMore } = await listApprovals(needs.db, caller, { ...wanted, now: needs.clock.now() });
    return { data: await present(needs, caller, data), hasMore };
  },
  'approval.count': async (_input, caller) => {
    const [waiting, locked] = await Promise.all([
      countWaiting(needs.db, caller, { now: needs.clock.now(), letIn: await letInBy(needs, caller) }),
      countLocked(needs.db, caller),
    ]);
    return { waiting, locked };
  },
  'approval.answer': async (input, caller) => {
    await answer(needs, caller, input);
    const approval = await needs.db.reader.getRepository(Approval).findOneByOrFail({ id: input.approvalId });
    return one(await present(needs, caller, [approval]));
  },
});

async function present({ db, clock, directory }: Needs, caller: StaffCaller, approvals: readonly Approval[]) {
  const memberIds = approvals.flatMap(({ memberId }) => memberId ?? []);
  const [staff, branches, members, letIn, programme] = await Promise.all([
    staffNames(
      db,
      approvals.flatMap(({ makerId, checkerId }) => [makerId, checkerId ?? '']),
    ),
    listBranches(
      db,
      approvals.map(({ branchId }) => branchId),
    ),
    db.reader.getRepository(Member).findBy({ id: In(memberIds) }),
    letInBy({ db, clock }, caller),
    directory.programme(),
  ]);
  const branchNames = new Map(branches.map(({ id, name }) => [id, name]));
  const memberNames = new Map(members.map(({ id, name, phoneTail }) => [id, `${name} · 尾号 ${phoneTail}`]));
  const now = clock.now();
  return approvals.map((approval) => ({
    approvalId: approval.id,
    kind: approval.kind,
    status: shownStatus(approval, now),
    branchId: approval.branchId,
    branchName: branchNames.get(approval.branchId) ?? '',
    makerName: staff.get(approval.makerId) ?? '',
    isMine: approval.makerId === caller.staffId,
    barred: barredFrom(approval, caller, letIn),
    memberName:
      memberNames.get(approval.memberId ?? '') ?? String(approval.facts?.['company'] ?? approval.facts?.['fileName'] ?? '散客'),
    amountFen: backOf(approval).moneyFen ?? approval.amountFen,
    pointsBack: backOf(approval).pointsBack ?? 0,
    lines: factWords(approval).map((line) => inShopWords(line, programme)),
    reason: approval.reason,
    askedAt: toIso(approval.askedAt),
    expiresAt: toIso(approval.expiresAt),
    checkerName: staff.get(approval.checkerId ?? '') ?? '',
    answeredAt: approval.answeredAt === null ? null : toIso(approval.answeredAt),
    note: approval.note,
  }));
}

function one<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('one in, one out');
  return item;
}
