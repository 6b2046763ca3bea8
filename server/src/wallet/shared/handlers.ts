import type { Committer } from '../../ledger/index.ts';
import { listBranches, type Directory } from '../../merchant/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Handlers } from '../../platform/handler.ts';
import { toIso } from '../../platform/instant.ts';
import { acceptInvite } from './acceptInvite.ts';
import { changeHolder } from './changeHolder.ts';
import { WalletInvite } from './entities.ts';
import { inviteHolder } from './inviteHolder.ts';
import { presentHolders, presentShared, presentSpends } from './present.ts';
import { heldBy, holdersOf, lastSpends, readHolder } from './queries.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

type Operations =
  'wallet.listHolders' | 'wallet.inviteHolder' | 'wallet.acceptInvite' | 'wallet.changeHolder' | 'wallet.listShared';

/** As many as a card may be limited to. */
const branchesMax = 200;

/** 亲情卡: letting others spend from one's own stored value, and spending from theirs. */
export const sharedWalletHandlers = (needs: Needs): Handlers<Operations> => ({
  'wallet.listHolders': async (_input, { memberId }) => {
    const now = needs.clock.now();
    const [holders, spends, invite, branches] = await Promise.all([
      holdersOf(needs.db, memberId),
      lastSpends(needs.db, memberId),
      needs.db.reader.getRepository(WalletInvite).findOneBy({ id: memberId }),
      listBranches(needs.db),
    ]);
    const isOpen = invite !== null && invite.usedBy === null && invite.expiresAt > now;
    return {
      holders: await presentHolders(needs, holders, now),
      branches: branches.slice(0, branchesMax).map(({ id, name }) => ({ id, name })),
      inviteUntil: isOpen ? toIso(invite.expiresAt) : null,
      spends: await presentSpends(needs, spends),
    };
  },
  'wallet.inviteHolder': async (limits, caller) => {
    const { code, expiresAt } = await inviteHolder(needs, caller, limits);
    return { code, expiresAt: toIso(expiresAt) };
  },
  'wallet.acceptInvite': async ({ code }, { memberId }) => {
    const { holderId } = await acceptInvite(needs, memberId, code);
    const holder = await readHolder(needs.db, holderId);
    const [shared] = holder === null ? [] : await presentShared(needs, [holder], needs.clock.now());
    // Ended by its owner in the very moment.
    if (shared === undefined) throw new DomainError('holder_code_invalid');
    return shared;
  },
  'wallet.changeHolder': async (input, caller) => {
    await changeHolder(needs, caller, input);
    return presentHolder(needs, input.holderId);
  },
  'wallet.listShared': async (_input, { memberId }) => {
    const now = needs.clock.now();
    return { wallets: await presentShared(needs, await heldBy(needs.db, memberId), now), serverTime: toIso(now) };
  },
});

/** One holder as it is now. Throws `not_found`. */
export async function presentHolder(needs: Pick<Needs, 'db' | 'clock' | 'directory'>, holderId: string) {
  const holder = await readHolder(needs.db, holderId);
  const [shown] = holder === null ? [] : await presentHolders(needs, [holder], needs.clock.now());
  if (shown === undefined) throw new DomainError('not_found', { param: 'holderId' });
  return shown;
}
