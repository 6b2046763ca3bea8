import { merchantNames, presentBranch, type Directory } from '../merchant/index.ts';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { presentMe, presentStaff, reachable } from './present.ts';
import { listStaff } from './queries.ts';
import { setStatus } from './setStatus.ts';
import { signIn } from './signIn.ts';
import { signOut } from './signOut.ts';

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  caches: CacheDriver;
  directory: Directory;
}

type Operations =
  // Of everybody who works here.
  | 'session.staffSignIn'
  | 'session.staffSignOut'
  | 'branch.list'
  | 'staff.me'
  // Of those who look after them.
  | 'staff.list'
  | 'staff.setStatus';

/** Operations of signing in at the till and of looking after staff. */
export const staffHandlers = (needs: Needs): Handlers<Operations> => ({
  'session.staffSignIn': async (input) => {
    const { token, expiresAt, staff } = await signIn(needs, input);
    return { token, expiresAt: toIso(expiresAt), staff: await presentMe(needs, staff) };
  },
  'session.staffSignOut': async (_input, caller) => {
    await signOut(needs, caller);
    return {};
  },
  'branch.list': async (_input, caller) => {
    const [branches, merchants] = await Promise.all([reachable(needs.db, caller), merchantNames(needs.db)]);
    return { data: branches.map((branch) => presentBranch(branch, merchants.get(branch.merchantId) ?? '')) };
  },
  'staff.me': (_input, caller) => presentMe(needs, caller),
  'staff.list': async (page, caller) => {
    const { data, hasMore } = await listStaff(needs.db, caller, page);
    return { data: await presentStaff(needs, data), hasMore };
  },
  'staff.setStatus': async (input, caller) => {
    const [staff] = await presentStaff(needs, [await setStatus(needs, caller, input)]);
    if (staff === undefined) throw new Error('one in, one out');
    return staff;
  },
});
