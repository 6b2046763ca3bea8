import type { Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { readProgrammeNow } from '../merchant/index.ts';
import { listAgreements } from './shop/agreements.ts';
import { changeBranch } from './shop/changeBranch.ts';
import { closeBranch } from './shop/closeBranch.ts';
import { createBranch } from './shop/createBranch.ts';
import { endLogo, setLogo } from './shop/logo.ts';
import { changeSettings, shopSettingsOf } from './shop/settings.ts';

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
}

type Operations =
  | 'branch.create'
  | 'branch.change'
  | 'branch.close'
  | 'settings.get'
  | 'settings.change'
  | 'settings.setLogo'
  | 'settings.removeLogo';

/** Operations of the owner on branches and settings. */
export const shopHandlers = (needs: Needs): Handlers<Operations> => ({
  'branch.create': (input, caller) => createBranch(needs, caller, input),
  'branch.change': (input, caller) => changeBranch(needs, caller, input),
  'branch.close': (input, caller) => closeBranch(needs, caller, input),
  'settings.get': async () => {
    const programme = await readProgrammeNow(needs.db);
    return {
      ...shopSettingsOf(programme),
      version: programme.version,
      consentVersions: await listAgreements(needs.db, programme),
    };
  },
  'settings.change': (input, caller) => changeSettings(needs, caller, input),
  'settings.setLogo': (input, caller) => setLogo(needs, caller, input),
  'settings.removeLogo': (_input, caller) => endLogo(needs, caller),
});
