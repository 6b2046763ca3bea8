import { newId } from '../../server/src/platform/ids.ts';
import { boxOfCards, madeBox } from '../support/cards.ts';
import { PhysicalCard } from '../../server/src/physicalCard/index.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('physicalCard.exportBatch', (at) => {
  const take = (batchId: string) => at().call('physicalCard.exportBatch', { batchId }, { token: at().manager.token });

  it('gives the printer every number in the order of the box, also grouped, and keeps who took it and when', async () => {
    const { app, call, branch, manager } = at();
    const numbers = await boxOfCards(at(), 3);
    const { batchId } = await app.resources.db.reader.getRepository(PhysicalCard).findOneByOrFail({ id: numbers[0] ?? '' });
    const lines = (await take(batchId)).csv.slice(1).split('\r\n');
    expect(lines).toEqual([
      '序号,卡号,卡面卡号',
      ...numbers.map((number, place) => `${String(place + 1)},${number},${(number.match(/.{4}/g) ?? []).join(' ')}`),
      '',
    ]);
    const { data } = await call('physicalCard.listBatches', { branchId: branch.id, limit: 1 }, { token: manager.token });
    expect(data).toMatchObject([{ batchId, exportedAt: new Date(app.clock.now()).toISOString() }]);
    const trail = await call('staff.listAudit', { branchId: branch.id, limit: 1 }, { token: manager.token });
    expect(trail.data).toMatchObject([{ action: 'physicalCard.exportBatch', subject: batchId, staffId: manager.staffId }]);
    expect(JSON.stringify(trail.data)).not.toContain(numbers[0]);
  });

  it('not_found: a box of another branch, or none', async () => {
    const { batchId } = await madeBox(at());
    const stranger = await at().shop.staff('manager', [at().otherBranch], '林姐');
    const asked = at().call('physicalCard.exportBatch', { batchId }, { token: stranger.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
    expect(await codeOfRefusal(take(newId('cbt')))).toBe('not_found');
  });
});
