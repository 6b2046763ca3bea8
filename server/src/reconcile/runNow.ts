import type { StaffCaller } from '../platform/caller.ts';
import { businessDate } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { BillUnreadable, PayFailure } from '../platform/wechat/pay/index.ts';
import type { ReconciliationDay } from './entities.ts';
import { reconcileDay, type ReconcileNeeds } from './reconcileDay.ts';

const dayMs = 86_400_000;
/** WeChat keeps bills for three months. */
const daysBackMax = 90;

/**
 * Compares a day because somebody asks. Throws `not_found` for a number that is not ours, `invalid_request` for a day whose
 * bill cannot be had, `bill_not_ready`, `pay_unavailable`.
 */
export async function runNow(
  needs: ReconcileNeeds,
  caller: StaffCaller,
  { mchid, date }: { mchid: string; date: string },
): Promise<ReconciliationDay> {
  if (!needs.pay.wechat.mchids.includes(mchid)) throw new DomainError('not_found', { param: 'mchid' });
  const now = needs.clock.now();
  if (date >= businessDate(now) || date < businessDate(now - daysBackMax * dayMs))
    throw new DomainError('invalid_request', { param: 'date' });
  try {
    const day = await reconcileDay(needs, { mchid, date, staffId: caller.staffId });
    if (day === 'notYet') throw new DomainError('bill_not_ready');
    return day;
  } catch (error) {
    if (!(error instanceof PayFailure || error instanceof BillUnreadable)) throw error;
    needs.log.error({ err: error, mchid, date }, 'a bill could not be compared');
    throw new DomainError('pay_unavailable');
  }
}
