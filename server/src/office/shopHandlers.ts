import type { Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { readProgrammeNow } from '../merchant/index.ts';
import { changeBranch, closeBranch, createBranch } from './shop/branches.ts';
import { exportSales } from './shop/exportSales.ts';
import { changeSettings, consentVersions, shopSettingsOf } from './shop/settings.ts';

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
}

type Operations = 'branch.create' | 'branch.change' | 'branch.close' | 'settings.get' | 'settings.change' | 'sale.exportList';

/** Operations of the owner on branches and settings. */
export const shopHandlers = (needs: Needs): Handlers<Operations> => ({
  'branch.create': (input, caller) => createBranch(needs, caller, input),
  'branch.change': (input, caller) => changeBranch(needs, caller, input),
  'branch.close': (input, caller) => closeBranch(needs, caller, input),
  'settings.get': async () => {
    const [programme, versions] = await Promise.all([readProgrammeNow(needs.db), consentVersions(needs.db)]);
    return { ...shopSettingsOf(programme), version: programme.version, consentVersions: versions };
  },
  'settings.change': (input, caller) => changeSettings(needs, caller, input),
  'sale.exportList': (input, caller) => exportSales(needs, caller, input),
});
