import type { Committer } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { staffNames } from '../staff/index.ts';
import type { HeldSale } from './held/entities.ts';
import { drop, hold, listHeld, resume } from './held/hold.ts';
import { slipOf } from './slip/slip.ts';

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
  committer: Committer;
  secrets: Secrets;
}

type Operations = 'sale.hold' | 'sale.listHeld' | 'sale.resume' | 'sale.drop' | 'sale.slip';

/** Operations of a counter besides taking a sale: baskets put aside, slips. */
export const counterHandlers = (needs: Needs): Handlers<Operations> => ({
  'sale.hold': async (input, caller) => one(needs, await hold(needs, caller, input)),
  'sale.listHeld': async ({ branchId }, caller) => ({ data: await present(needs, await listHeld(needs, caller, branchId)) }),
  'sale.resume': async ({ heldId }, caller) => one(needs, await resume(needs, caller, heldId)),
  'sale.drop': async ({ heldId }, caller) => one(needs, await drop(needs, caller, heldId)),
  'sale.slip': (input, caller) => slipOf(needs, caller, input),
});

async function present({ db }: Needs, held: readonly HeldSale[]) {
  const names = await staffNames(
    db,
    held.map(({ staffId }) => staffId),
  );
  return held.map(({ id, label, amountFen, basket, staffId, heldAt }) => ({
    heldId: id,
    label,
    amountFen,
    items: basket.items === undefined ? null : [...basket.items],
    discount: basket.discount ?? null,
    staffName: names.get(staffId) ?? '',
    heldAt: toIso(heldAt),
  }));
}

async function one(needs: Needs, held: HeldSale) {
  const [shown] = await present(needs, [held]);
  if (shown === undefined) throw new Error('one in, one out');
  return shown;
}
