import { maskPhone } from '@shuke/shared/phone';
import type { Directory } from '../merchant/index.ts';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { remembered } from '../platform/remembered.ts';
import type { Secrets } from '../platform/secrets.ts';
import { readCodeStatus } from './codeStatus.ts';
import { listCompanyEntries } from './companyEntries.ts';
import { listEntries } from './entries.ts';
import { readHome } from './home.ts';
import { listMonths } from './months.ts';

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  directory: Directory;
  caches: CacheDriver;
}

type Operations = 'member.home' | 'member.listEntries' | 'member.listMonths' | 'member.codeStatus' | 'companyWallet.listEntries';

/** Operations of the member's own card, and the history of a company's. */
export function cardHandlers({ secrets, ...needs }: Needs): Handlers<Operations> {
  const maskedPhone = remembered((sealed) => maskPhone(secrets.openPhone(sealed)));
  return {
    'member.home': (_input, { memberId }) => readHome({ ...needs, maskedPhone }, memberId),
    'member.listEntries': (input, { memberId }) => listEntries(needs, { memberId, ...input }),
    'member.listMonths': (input, { memberId }) => listMonths(needs, { memberId, ...input }),
    'companyWallet.listEntries': (input, caller) => listCompanyEntries(needs, caller, input),
    'member.codeStatus': ({ deviceId }, { memberId }) => readCodeStatus(needs, memberId, deviceId),
  };
}
