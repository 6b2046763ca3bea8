import { render } from '@testing-library/react';
import { phone, refuse, serve } from '../../../../test/phone.ts';
import { rollId, staffIds } from '../../ids.ts';
import { receipt, signInAs } from '../../testing/fixtures.ts';
import { body, has, settle, tap } from '../../testing/page.ts';
import SlipPage, { cellsOf } from './index.tsx';

const slip = (differs: object = {}) => ({
  columns: 32,
  lines: ['应收                       38.00', '-'.repeat(32)],
  claimCode: null,
  ...differs,
});

async function open(): Promise<void> {
  phone.params = { saleId: receipt().saleId };
  render(<SlipPage />);
  await settle();
}

beforeEach(() => {
  signInAs();
});

describe('小票', () => {
  it('shows the paper sign by sign, and asks for the wider roll when it is chosen', async () => {
    serve('sale.slip', () => slip());
    await open();
    expect(body()).toContain('应收');
    expect(body()).toContain('38.00');
    await tap(rollId('80'));
    await settle();
    expect(phone.requestsOf('sale.slip').map(({ input }) => input['width'])).toEqual(['58', '80']);
    expect(has(staffIds.claimCode)).toBe(false);
  });

  it('draws the claim code where there is one', async () => {
    serve('sale.slip', () => slip({ claimCode: '8712345678901234' }));
    await open();
    expect(has(staffIds.claimCode)).toBe(true);
  });

  it('that could not be read says so, and that the money is not touched', async () => {
    serve('sale.slip', () => refuse('not_found'));
    await open();
    expect(body()).toContain('没读到小票');
    expect(body()).toContain('这笔收款不受影响');
  });

  it('puts each sign into the columns it takes on paper', () => {
    expect(cellsOf('应收  38.00 元')).toEqual([
      { text: '应', from: 1, to: 3 },
      { text: '收', from: 3, to: 5 },
      { text: '38.00', from: 7, to: 12 },
      { text: '元', from: 13, to: 15 },
    ]);
    expect(cellsOf('aé1')).toEqual([
      { text: 'a', from: 1, to: 2 },
      { text: 'é', from: 2, to: 4 },
      { text: '1', from: 4, to: 5 },
    ]);
  });
});
