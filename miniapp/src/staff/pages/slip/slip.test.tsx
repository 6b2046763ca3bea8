import { render } from '@testing-library/react';
import { phone, refuse, serve } from '../../../../test/phone.ts';
import { rollId, staffIds } from '../../ids.ts';
import { receipt, signInAs } from '../../testing/fixtures.ts';
import { body, has, settle, tap } from '../../testing/page.ts';
import SlipPage from './index.tsx';

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

  it('goes to the member as an image with every number of the sale on it, and its code', async () => {
    serve('sale.slip', () => slip({ claimCode: '8712345678901234' }));
    await open();
    await tap(staffIds.slipSend);
    await settle();
    const drawn = phone.canvases.get(staffIds.slipImage);
    expect(drawn?.texts?.join('')).toBe('应收38.00');
    expect(drawn?.rects.length).toBeGreaterThan(200);
    expect(drawn?.width).toBeGreaterThan(600);
    expect(phone.did).toContainEqual({ name: 'showShareImageMenu', path: 'tmp://image.png' });
  });

  it('goes into the album, drawn as it is on screen now', async () => {
    serve('sale.slip', ({ width }) => slip({ columns: width === '80' ? 48 : 32 }));
    await open();
    await tap(rollId('80'));
    await settle();
    await tap(staffIds.slipKeep);
    await settle();
    expect(phone.canvases.get(staffIds.slipImage)?.width).toBe(48 * 20 + 80);
    expect(phone.did).toContainEqual({ name: 'saveImageToPhotosAlbum', filePath: 'tmp://image.png' });
    expect(has(staffIds.slipSettings)).toBe(false);
  });

  it('that may not go into the album says so, with the way to allow it; closing WeChat’s own menu says nothing', async () => {
    serve('sale.slip', () => slip());
    await open();
    phone.album = 'auth deny';
    await tap(staffIds.slipKeep);
    await settle();
    expect(body()).toContain('没有相册权限');
    await tap(staffIds.slipSettings);
    expect(phone.did.at(-1)).toMatchObject({ name: 'openSetting' });
    phone.album = 'cancel';
    await tap(staffIds.slipSend);
    await settle();
    expect(body()).not.toContain('没有相册权限');
  });
});
