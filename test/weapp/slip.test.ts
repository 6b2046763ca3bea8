import jsQR from 'jsqr';
import { keyId, staffIds } from '../../miniapp/src/staff/ids.ts';
import type { Phone } from './phone/index.ts';
import { routes, signIn } from './steps.ts';
import { describeStreet, type Street } from './street.ts';

/** A cashier's phone with the slip of a walk-in's ¥38 open. */
async function openSlip(street: Street): Promise<Phone> {
  const till = street.phone('a-he');
  await signIn(till, await street.shop.staff('cashier', [street.branch]));
  await till.tap(staffIds.walkIn);
  await till.waitFor(() => till.find(keyId('3')));
  for (const key of '38') await till.tap(keyId(key));
  await till.waitFor(() => till.find(staffIds.keypadCharge)?.attributes['aria-disabled'] === 'false');
  await till.tap(staffIds.keypadCharge);
  await till.shows(routes.receipt);
  await till.tap(staffIds.slip);
  await till.shows(routes.slip);
  await till.waitFor(() => till.find(staffIds.slipSend));
  return till;
}

describeStreet('the image of a slip in the built mini program', (at) => {
  it('holds shop, sale and amounts as words, and the code for the points to be scanned, and goes where it is sent', async () => {
    const till = await openSlip(at());
    await till.tap(staffIds.slipSend);
    await till.waitFor(() => till.images.length === 1);
    const words = till.words(staffIds.slipImage)?.replaceAll(' ', '') ?? '';
    expect(words).toContain(at().branch.name);
    expect(words).toContain('应收38.00');
    expect(words).toContain('现金38.00');
    const picture = till.picture(staffIds.slipImage);
    const read = picture && jsQR.default(picture.data, picture.width, picture.height)?.data;
    expect(read).toMatch(/^87\d{14}$/);
    expect(words).toContain(read);
    await till.tap(staffIds.slipKeep);
    await till.waitFor(() => till.images.length === 2);
    expect(till.images.map(({ done }) => done)).toEqual(['sent', 'kept']);
  });

  it('that the album refuses is told, with the way to its settings', async () => {
    const till = await openSlip(at());
    till.opensAlbum = false;
    await till.tap(staffIds.slipKeep);
    await till.says('没有相册权限');
    expect(till.images).toEqual([]);
  });
});
