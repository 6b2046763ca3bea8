import { readIn, sheet } from '../support/imports.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('memberImport.list', (at) => {
  it('lists imports, the newest first, in pages', async () => {
    const ids = [(await readIn(at(), sheet())).id, (await readIn(at(), sheet())).id];
    const { token } = at().owner;
    const first = await at().call('memberImport.list', { limit: 1 }, { token });
    const next = await at().call('memberImport.list', { limit: 1, startingAfter: first.data[0]?.id }, { token });
    expect([...first.data, ...next.data].map(({ id }) => id)).toEqual(ids.reverse());
    expect(first).toMatchObject({ hasMore: true, data: [{ status: 'read', rowCount: 1, staffName: '老陈' }] });
  });
});
