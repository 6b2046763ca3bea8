import { contract } from '@shuke/shared/contract';
import { routes, type OperationId } from '@shuke/shared/routes';
import { declaredErrors } from '../support/checkedApi.ts';
import { harmless } from '../support/harmless.ts';
import { describeWorld } from '../support/operation.ts';
import { newKey } from '../support/shop.ts';
import { hashTables } from '../support/tables.ts';
import { errorOf, send, wireOf } from '../support/wire.ts';

/** Of whom somebody erased: kept for the books, and for nothing else. */
const namesMember = (id: OperationId): readonly string[] =>
  Object.entries(harmless[id]).flatMap(([name, value]) => (String(value).startsWith('mem_') ? [name] : []));
const asked = (Object.keys(contract) as OperationId[]).filter(
  (id) => contract[id].audience === 'staff' && namesMember(id).some((name) => name !== 'startingAfter'),
);

/** What is left is handed out once more, which leaves a line; a word that is not there is not taken off. */
const mayAnswer: readonly OperationId[] = ['member.export', 'member.removeTag'];

describeWorld('the id of a member who was erased', (at) => {
  let memberId: string;
  beforeAll(async () => {
    ({ memberId } = await at().member());
    await at().call('member.erase', { memberId, reason: '本人申请' }, at().as(at().owner));
  });

  it('is asked for by every operation of staff that names a member', () => {
    expect(asked.length).toBeGreaterThanOrEqual(12);
  });

  it.each(asked)('%s: does nothing, and says so with a code it declares, or shows what the books keep', async (id) => {
    const before = await hashTables(at().app);
    const input = { ...harmless[id], ...Object.fromEntries(namesMember(id).map((name) => [name, memberId])) };
    const answer = await send(at().app.url, wireOf(id, input, at().as(at().owner, newKey())));
    const answers = (routes[id].startsWith('GET') || mayAnswer.includes(id)) && answer.status === 200;
    if (!answers) expect([...declaredErrors(id)]).toContain(errorOf(answer).code);
    const line = id === 'member.export' ? { audit_entry: expect.any(String) as string } : {};
    expect(await hashTables(at().app)).toEqual({ ...before, ...line });
  });
});
