import { readScanned } from '@shuke/shared/memberCode';
import { CardBatch, PhysicalCard } from '../../server/src/physicalCard/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('physicalCard.createBatch', (at) => {
  const wishes = (count = 3) => ({ branchId: at().branch.id, name: '开业第一批', count });
  const make = (count?: number, by = at().as(at().manager)) => at().call('physicalCard.createBatch', wishes(count), by);
  const cardsOf = (batchId: string) => at().app.resources.db.reader.getRepository(PhysicalCard).findBy({ batchId });

  it('makes as many different numbers as asked, each a plastic card to the scan box, in the order of the box', async () => {
    const { batchId, ...batch } = await make(1_203);
    expect(batch).toMatchObject({ ...wishes(1_203), boundCount: 0, blockedCount: 0, exportedAt: null });
    const cards = await cardsOf(batchId);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(1_203);
    expect(cards.every(({ id }) => readScanned(id).kind === 'physicalCard')).toBe(true);
    expect(cards.map(({ serial }) => serial).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 1_203 }, (_, place) => place + 1),
    );
    expect(cards.every(({ status, holderId }) => status === 'new' && holderId === null)).toBe(true);
  });

  it('makes them once, however often and at the same time the click arrives', async () => {
    const by = at().as(at().manager);
    const answers = await Promise.all(Array.from({ length: 6 }, () => make(5, by)));
    expect(new Set(answers.map(({ batchId }) => batchId)).size).toBe(1);
    const { batchId } = await make(5, by);
    expect(await at().app.resources.db.reader.getRepository(CardBatch).countBy({ id: batchId })).toBe(1);
    expect(await cardsOf(batchId)).toHaveLength(5);
  });

  it('idempotency_key_reused: the same click cannot mean another box', async () => {
    const by = at().as(at().manager);
    await make(1, by);
    expect(await codeOfRefusal(make(2, by))).toBe('idempotency_key_reused');
  });

  it('idempotency_key_required: a box is made of one intention', async () => {
    const asked = at().call('physicalCard.createBatch', wishes(), { token: at().manager.token });
    expect(await codeOfRefusal(asked)).toBe('idempotency_key_required');
  });

  it('branch_closed: a shop that has ended needs no cards', async () => {
    await at().closeBranch();
    expect(await codeOfRefusal(make())).toBe('branch_closed');
    await at().closeBranch('open');
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    const asked = at().call('physicalCard.createBatch', { ...wishes(), branchId: newId('brn') }, at().as(at().owner));
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });

  it('is for whoever is in charge: a cashier makes no cards, and nobody more than ten thousand', async () => {
    expect(await codeOfRefusal(make(1, at().as(at().cashier)))).toBe('forbidden');
    expect(await codeOfRefusal(make(10_001))).toBe('invalid_request');
  });
});
