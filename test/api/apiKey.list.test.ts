import { describeOperation } from '../support/operation.ts';
import { posKey } from '../support/posKey.ts';

describeOperation('apiKey.list', (at) => {
  it('shows the newest first, when each was last used, to the hour, and what became of it', async () => {
    const { app, call, owner } = at();
    await posKey(at(), { name: '一号机' });
    await posKey(at(), { name: '二号机' });
    const { data } = await call('apiKey.list', {}, { token: owner.token });
    expect(data.map(({ name }) => name)).toEqual(['二号机', '一号机']);
    expect(data[0]?.lastUsedAt).toBe(new Date(app.clock.now()).toISOString());
    const first = await call('apiKey.list', { limit: 1 }, { token: owner.token });
    expect(first.hasMore).toBe(true);
    const rest = await call('apiKey.list', { startingAfter: first.data[0]?.id }, { token: owner.token });
    expect(rest.data.map(({ name }) => name)).toEqual(['一号机']);
  });
});
