import { actionChoices, actionName, detailText } from './auditWords.ts';
import { contract } from './contract/index.ts';
import type { Operation } from './contract/kit.ts';
import { routes, type OperationId } from './routes.ts';

const writes = (Object.entries(contract) as [OperationId, Operation][])
  .filter(([id, { audience }]) => audience === 'staff' && routes[id].startsWith('POST'))
  .map(([id]) => id);

describe('the words of the trail', () => {
  it.each(writes)('%s is called something, not by its name in the code', (id) => {
    expect(actionName(id)).not.toBe(id);
  });

  it('are Chinese, and no two acts have the same', () => {
    const labels = actionChoices.map(({ label }) => label);
    expect(labels.filter((label) => !/[\u4e00-\u9fff]/.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('an act nobody has named yet is shown as it is recorded', () => {
    expect(actionName('sale.somethingNew')).toBe('sale.somethingNew');
  });

  it('money of a detail is money, what is missing is left out', () => {
    expect(detailText({ payableFen: 123_400, reason: '点错了', approvalId: null })).toBe('应收 ¥1,234.00，原因 点错了');
  });
});
