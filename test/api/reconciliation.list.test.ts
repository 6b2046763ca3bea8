import { businessDate } from '../../server/src/platform/clock.ts';
import { demoMerchant } from '../sandbox/index.ts';
import { describeOperation } from '../support/operation.ts';

const { mchid } = demoMerchant;
const dayMs = 86_400_000;

describeOperation('reconciliation.list', (at) => {
  it('lists the days that were compared, newest first, in pages', async () => {
    const { call, owner, app } = at();
    const days = [4, 2, 3].map((back) => businessDate(app.clock.now() - back * dayMs));
    for (const date of days) await call('reconciliation.run', { mchid, date }, { token: owner.token });
    const first = await call('reconciliation.list', { limit: 2 }, { token: owner.token });
    expect([first.data.map(({ date }) => date), first.hasMore]).toEqual([[days[1], days[2]], true]);
    const rest = await call(
      'reconciliation.list',
      { limit: 2, startingAfter: first.data.at(-1)?.id ?? '' },
      { token: owner.token },
    );
    expect([rest.data.map(({ date, status }) => [date, status]), rest.hasMore]).toEqual([[[days[0], 'green']], false]);
  });
});
