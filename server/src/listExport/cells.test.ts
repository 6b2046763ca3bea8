import { several, time, yuan } from './cells.ts';

describe('cells of an export', () => {
  it('a moment is told in Beijing, whatever the host thinks, and none as nothing', () => {
    expect([time('2026-03-17T16:00:00.999Z'), time('2026-12-31T23:59:59.000Z'), time(null), time(undefined)]).toEqual([
      '2026-03-18 00:00:00',
      '2027-01-01 07:59:59',
      '',
      '',
    ]);
  });

  it('money is yuan to the fen, zero is zero, and none is nothing', () => {
    expect([yuan(123_405), yuan(0), yuan(-1), yuan(null), yuan(undefined)]).toEqual(['1234.05', '0.00', '-0.01', '', '']);
  });

  it('several stand in one cell', () => {
    expect([several(['春风路店', '湖滨店']), several([])]).toEqual(['春风路店、湖滨店', '']);
  });
});
