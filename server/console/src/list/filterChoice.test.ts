import { filterLabel, isFilterValue, typedValue } from './filterChoice.ts';

const wallet = { name: 'walletFromFen', label: '余额从', typed: 'yuan' } as const;
const joined = { name: 'joinedFrom', label: '入会从', typed: 'date' } as const;

describe('a condition somebody types', () => {
  it('keeps money as fen and shows it as yuan', () => {
    expect(typedValue(wallet, ' 12.30 ')).toBe('1230');
    expect(filterLabel(wallet, '1230')).toBe('¥12.30');
  });

  it('is nothing when it is no amount and no day', () => {
    expect(typedValue(wallet, '12.345')).toBeUndefined();
    expect(typedValue(wallet, '-1')).toBeUndefined();
    expect(typedValue(joined, '昨天')).toBeUndefined();
  });

  it('of many is taken though it is not at hand, and called nothing until it is', () => {
    const staff = { name: 'staffId', label: '员工', options: [{ value: 'stf_1', label: '小林' }], many: true } as const;
    expect([isFilterValue(staff, 'stf_2'), filterLabel(staff, 'stf_2'), filterLabel(staff, 'stf_1')]).toEqual([
      true,
      '…',
      '小林',
    ]);
  });

  it('in an address is passed over when it is no value of it', () => {
    expect(isFilterValue(joined, '2026-03-18')).toBe(true);
    expect(isFilterValue(joined, '18/03/2026')).toBe(false);
    expect(isFilterValue({ name: 'staffId', label: '员工', options: [], many: true }, '<script>')).toBe(false);
    expect(isFilterValue({ name: 'status', label: '状态', options: [{ value: 'active', label: '正常' }] }, 'gone')).toBe(false);
  });
});
