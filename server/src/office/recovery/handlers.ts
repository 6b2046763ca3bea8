import { In } from 'typeorm';
import { maskPhone } from '@shuke/shared/phone';
import { listBranches } from '../../merchant/index.ts';
import { Member } from '../../member/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Handlers } from '../../platform/handler.ts';
import { toIso } from '../../platform/instant.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { staffNames } from '../../staff/index.ts';
import { refuseRecovery, stopRecovery } from './end.ts';
import type { Recovery } from './entities.ts';
import { finishRecovery } from './finish.ts';
import { openRecovery, type RecoveryNeeds } from './open.ts';
import { listRecoveries, recoveryOf } from './queries.ts';
import { shownStatus } from './states.ts';

interface Needs extends RecoveryNeeds {
  secrets: Secrets;
}

type Operations =
  'recovery.open' | 'recovery.list' | 'recovery.finish' | 'recovery.refuse' | 'member.recovery' | 'member.stopRecovery';

/** Operations of finding a lost card again. */
export const recoveryHandlers = (needs: Needs): Handlers<Operations> => ({
  'recovery.open': async (input, caller) => {
    const { recoveryId, readyAt } = await openRecovery(needs, caller, input);
    return { recoveryId, readyAt: toIso(readyAt) };
  },
  'recovery.list': async (page, caller) => {
    const { data, hasMore } = await listRecoveries(needs.db, caller, { ...page, now: needs.clock.now() });
    return { data: await present(needs, caller, data), hasMore };
  },
  'recovery.finish': ({ recoveryId }, caller) => finishRecovery(needs, caller, recoveryId),
  'recovery.refuse': async (input, caller) => {
    await refuseRecovery(needs, caller, input);
    return {};
  },
  'member.recovery': async (_input, { memberId }) => {
    const recovery = await recoveryOf(needs, memberId);
    if (recovery === undefined) return { recovery: null };
    const { id, branchId, openedAt, readyAt } = recovery;
    const { name } = await needs.directory.branch(branchId);
    return { recovery: { recoveryId: id, branchName: name, openedAt: toIso(openedAt), readyAt: toIso(readyAt) } };
  },
  'member.stopRecovery': async ({ recoveryId }, { memberId }) => {
    await stopRecovery(needs, memberId, recoveryId);
    return {};
  },
});

async function present({ db, clock, secrets }: Needs, caller: StaffCaller, recoveries: readonly Recovery[]) {
  const [members, staff, branches] = await Promise.all([
    db.reader.getRepository(Member).findBy({ id: In(recoveries.flatMap(({ memberId, claimantId }) => [memberId, claimantId])) }),
    staffNames(
      db,
      recoveries.map(({ openedBy }) => openedBy),
    ),
    listBranches(db, [...new Set(recoveries.map(({ branchId }) => branchId))]),
  ]);
  const branchNames = new Map(branches.map(({ id, name }) => [id, name]));
  const parties = new Map(
    members.map(({ id, name, phoneSealed }) => [
      id,
      { memberId: id, name, phoneMasked: maskPhone(secrets.openPhone(phoneSealed)) },
    ]),
  );
  const partyOf = (memberId: string) => parties.get(memberId) ?? { memberId, name: '', phoneMasked: '' };
  const now = clock.now();
  return recoveries.map((recovery) => ({
    recoveryId: recovery.id,
    status: shownStatus(recovery, now),
    branchName: branchNames.get(recovery.branchId) ?? '',
    lost: partyOf(recovery.memberId),
    claimant: partyOf(recovery.claimantId),
    proof: recovery.proof,
    note: recovery.note,
    openedByName: staff.get(recovery.openedBy) ?? '',
    isMine: recovery.openedBy === caller.staffId,
    openedAt: toIso(recovery.openedAt),
    readyAt: toIso(recovery.readyAt),
    endedAt: recovery.endedAt === null ? null : toIso(recovery.endedAt),
  }));
}
