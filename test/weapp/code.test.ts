import { msToNextStep, stepMs } from '@shuke/shared/memberCode';
import jsQR from 'jsqr';
import { ids } from '../../miniapp/src/ids.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { Phone } from './phone/index.ts';
import { readCode128 } from './readCode128.ts';
import { digitsOf, join, showCode } from './steps.ts';
import { describeStreet, type Street } from './street.ts';

/** White around a QR code; the page gives it by its style sheet. */
const paperPx = 40;

async function memberPhone(street: Street, person: string): Promise<Phone> {
  const phone = street.phone(person);
  await join(phone);
  return phone;
}

const readQr = (phone: Phone): string | undefined => {
  const picture = phone.picture(ids.codeQr, paperPx);
  return picture && jsQR.default(picture.data, picture.width, picture.height)?.data;
};

const readBars = (phone: Phone): string | undefined => {
  const picture = phone.picture(ids.codeBars);
  return picture && readCode128(picture);
};

/** The code on the page in front, once the QR code, the bars and the digits say the same. */
const agreedCode = (phone: Phone): Promise<string> =>
  phone.waitFor(() => {
    const digits = digitsOf(phone);
    return digits !== undefined && readBars(phone) === digits && readQr(phone) === digits && digits;
  });

describeStreet('the member code in the built mini program', (at) => {
  it('draws one code three times, as QR, Code 128 and digits, and the server takes it once', async () => {
    const { app, shop, branch } = at();
    const phone = await memberPhone(at(), 'fang');
    await phone.tap(ids.showCode);
    const code = await agreedCode(phone);
    expect(code).toMatch(/^88\d{18}$/);

    const [first, second] = [await shop.staff('cashier', [branch]), await shop.staff('cashier', [branch])];
    const identify = ({ token }: { token: string }) => app.call('sale.identify', { branchId: branch.id, code }, { token });
    expect((await identify(first)).earnOnly).toBe(false);
    expect(await codeOfRefusal(identify(second))).toBe('code_used');
  });

  it('shows the code and a fresh one after 30 s without network and without one request, and tills take both', async () => {
    const { app, shop, branch } = at();
    const { token } = await shop.staff('cashier', [branch]);
    const phone = await memberPhone(at(), 'gao');
    await showCode(phone);

    const cellar = at().phone('gao', { after: phone });
    cellar.network.connected = false;
    await cellar.waitFor(() => cellar.find(ids.showCode));
    const before = cellar.network.sent.length;
    // A till takes a code in its own half minute and the next. From early in one there is time for both, and a phone that
    // knows the server's time as well as its slow answers let it is in the same.
    app.clock.advance(msToNextStep(app.clock.now()) + stepMs / 6);
    await cellar.tap(ids.showCode);
    const code = await agreedCode(cellar);
    app.clock.advance(stepMs);
    await cellar.waitFor(() => digitsOf(cellar) !== code);
    const fresh = await agreedCode(cellar);
    expect(fresh).not.toBe(code);
    expect(cellar.network.sent).toHaveLength(before);

    for (const shown of [code, fresh])
      expect(await app.call('sale.identify', { branchId: branch.id, code: shown }, { token })).toMatchObject({ earnOnly: false });
  });

  it('makes the code shown before worthless when the member asks for another', async () => {
    const { app, shop, branch } = at();
    const phone = await memberPhone(at(), 'han');
    const old = await showCode(phone);
    await phone.tap(ids.codeRefresh);
    await phone.waitFor(() => digitsOf(phone) !== old);
    const { token } = await shop.staff('cashier', [branch]);
    const identify = (code: string) => app.call('sale.identify', { branchId: branch.id, code }, { token });
    expect(await codeOfRefusal(identify(old))).toBe('code_unknown');
    expect((await identify(await agreedCode(phone))).member.visitCount).toBe(0);
  });

  it('keeps the key that makes codes in encrypted storage, and nowhere else on the phone', async () => {
    const phone = await memberPhone(at(), 'jin');
    const code = await showCode(phone);
    expect(phone.storage.encryptedKeys).toEqual(['shuke:codeDevice']);
    expect(phone.storage.readable).not.toContain(code.slice(2, 11));
    expect(phone.storage.readable).not.toMatch(/[0-9a-f]{64}/);
  });
});
