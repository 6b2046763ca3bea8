import { businessDate, startOfBusinessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Handlers } from '../platform/handler.ts';
import { usualAccounts } from './accounts.ts';
import { changeFinanceSettings } from './changeSettings.ts';
import { prepaidAt } from './prepaid.ts';
import { readFinanceSettings } from './settings.ts';
import { vouchers } from './vouchers.ts';

const dayMs = 86_400_000;
const daysMax = 31;

/** Operations of the owner on figures for the authorities and the accountant. */
export const financeHandlers = ({
  db,
  clock,
}: {
  db: Database;
  clock: Clock;
}): Handlers<'finance.getSettings' | 'finance.changeSettings' | 'finance.prepaid' | 'finance.vouchers'> => ({
  'finance.getSettings': async () => ({
    ...(await readFinanceSettings(db)),
    usualAccounts: Object.entries(usualAccounts).map(([book, subject]) => ({ book, ...subject })),
  }),
  'finance.changeSettings': (input, { staffId }) => changeFinanceSettings({ db, clock }, staffId, input),
  'finance.prepaid': async ({ quarterEnd }) => {
    if (quarterEnd > businessDate(clock.now())) throw new DomainError('invalid_request', { param: 'quarterEnd' });
    return { quarterEnd, ...(await prepaidAt(db, quarterEnd)) };
  },
  'finance.vouchers': async ({ from, to }) => {
    const days = (startOfBusinessDate(to) - startOfBusinessDate(from)) / dayMs + 1;
    if (days < 1 || days > daysMax) throw new DomainError('invalid_request', { param: 'to' });
    return vouchers(db, from, to);
  },
});
