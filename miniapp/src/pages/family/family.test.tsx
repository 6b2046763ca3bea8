import type { Output } from '../../api/index.ts';
import { login, someId } from '../../../test/fixtures.ts';
import { has, open, tap, text, textOf, typeInto } from '../../../test/page.tsx';
import { lost, phone, refuse, serve } from '../../../test/phone.ts';
import { holderId, ids, limitBranchId, sharedId, spendId } from '../../ids.ts';
import FamilyPage from './index.tsx';
import { noLimits } from '@shuke/shared/limitWords';
import { typedFen } from './limits.ts';

const limits = { ...noLimits, branchNames: null, spentTodayFen: 0, spentMonthFen: 0 };

const holder = (differs: Partial<Output<'wallet.changeHolder'>> = {}): Output<'wallet.changeHolder'> => ({
  ...limits,
  holderId: someId('hld', 1),
  name: '妈妈',
  phoneTail: '8899',
  status: 'active',
  perDayFen: 123_456,
  spentMonthFen: 3_200,
  joinedAt: '2026-03-18T01:42:07.000Z',
  ...differs,
});

const card = (differs: Partial<Output<'wallet.acceptInvite'>> = {}): Output<'wallet.acceptInvite'> => ({
  ...limits,
  holderId: someId('hld', 2),
  kind: 'family',
  name: '老陈',
  status: 'active',
  leftFen: null,
  reason: null,
  note: null,
  ...differs,
});

const mine = (differs: Partial<Output<'wallet.listHolders'>> = {}): Output<'wallet.listHolders'> => ({
  holders: [holder()],
  inviteUntil: null,
  branches: [
    { id: someId('brn', 1), name: '春风路店' },
    { id: someId('brn', 2), name: '石榴巷店' },
  ],
  spends: [
    {
      saleId: someId('sal', 1),
      holderName: '妈妈',
      branchName: '石榴巷店',
      amountFen: 1_800,
      undone: false,
      spentAt: '2026-03-18T01:42:07.000Z',
    },
  ],
  ...differs,
});

const code = '7K3M9PQRSTVWXYZ0';

describe('family cards', () => {
  beforeEach(() => {
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
    serve('session.memberLogin', () => login());
    serve('wallet.listHolders', () => mine());
    serve('wallet.listShared', () => ({
      wallets: [card({ leftFen: 5_000, perDayFen: 5_000 })],
      serverTime: '2026-03-18T01:42:07.000Z',
    }));
    serve('wallet.inviteHolder', () => ({ code, expiresAt: '2026-03-19T01:42:07.000Z' }));
    serve('wallet.changeHolder', () => holder());
    serve('wallet.acceptInvite', () => card());
  });

  it('shows the cards of others with what is left, who may spend from mine, and who spent what', async () => {
    await open(<FamilyPage />);
    expect(textOf(sharedId(someId('hld', 2)))).toBe('老陈 的卡亲情卡现在最多可用 ¥50.00每天 ¥50.00');
    expect(textOf(holderId(someId('hld', 1)))).toBe('妈妈（尾号 8899）每天 ¥1,234.56本月用了 ¥32.00');
    expect(textOf(spendId(someId('sal', 1)))).toContain('妈妈');
    expect(textOf(spendId(someId('sal', 1)))).toContain('−¥18.00');
  });

  it('says why a card pays nothing now', async () => {
    const wallets = [
      card({ kind: 'company', leftFen: 0, reason: 'hours', note: '现在不在这张卡的可用时段', fromMinute: 540, toMinute: 1_080 }),
    ];
    serve('wallet.listShared', () => ({ wallets, serverTime: '2026-03-18T01:42:07.000Z' }));
    await open(<FamilyPage />);
    expect(textOf(sharedId(someId('hld', 2)))).toBe('老陈 的卡企业卡现在不在这张卡的可用时段不限额每天 09:00–18:00');
  });

  it('explains itself where there is nothing yet', async () => {
    serve('wallet.listHolders', () => mine({ holders: [], spends: [], inviteUntil: '2026-03-19T01:42:07.000Z' }));
    serve('wallet.listShared', () => ({ wallets: [], serverTime: '2026-03-18T01:42:07.000Z' }));
    await open(<FamilyPage />);
    expect(text()).toContain('家人或公司给您的卡会出现在这里');
    expect(text()).toContain('有一个邀请还没被领取');
    expect(text()).not.toContain('谁花了什么');
  });

  it('says what failed, and reads again', async () => {
    serve('wallet.listHolders', lost);
    await open(<FamilyPage />);
    expect(text()).toContain('没读到亲情卡');
    serve('wallet.listHolders', () => mine());
    await tap(ids.retry);
    expect(has(ids.familyInvite)).toBe(true);
  });

  it('invites with the limits that were typed, and draws the code', async () => {
    await open(<FamilyPage />);
    await tap(ids.familyInvite);
    await typeInto(ids.familyPerSale, '50');
    await typeInto(ids.familyPerMonth, '1000.5');
    await tap('family-work');
    await tap(ids.familyAsk);
    expect(phone.requestsOf('wallet.inviteHolder').map(({ input }) => input)).toEqual([
      { ...noLimits, perSaleFen: 5_000, perMonthFen: 100_050, weekdays: [1, 2, 3, 4, 5] },
    ]);
    expect(textOf(ids.familyCode)).toBe('7K3M 9PQR STVW XYZ0');
    expect(phone.canvases.get(ids.familyQr)?.rects.length).toBeGreaterThan(100);
  });

  it('sends no limit that is no amount', async () => {
    await open(<FamilyPage />);
    await tap(ids.familyInvite);
    await typeInto(ids.familyPerSale, '五十');
    await tap(ids.familyAsk);
    expect(text()).toContain('请输入大于 0 的金额');
    expect(phone.requestsOf('wallet.inviteHolder')).toHaveLength(0);
  });

  it('keeps a holder’s other limits when one is changed, and pauses', async () => {
    await open(<FamilyPage />);
    await tap(holderId(someId('hld', 1)));
    await typeInto(ids.familyPerSale, '9.9');
    await tap(ids.familySave);
    await tap(holderId(someId('hld', 1)));
    await tap(ids.familyPause);
    expect(
      phone.requestsOf('wallet.changeHolder').map(({ input }) => [input['perSaleFen'], input['perDayFen'], input['status']]),
    ).toEqual([
      [990, 123_456, 'active'],
      [null, 123_456, 'paused'],
    ]);
  });

  it('lets hours and branches be changed, and sends none that are turned round or no time', async () => {
    serve('wallet.listHolders', () => mine({ holders: [holder({ branchIds: [someId('brn', 2)], branchNames: ['石榴巷店'] })] }));
    await open(<FamilyPage />);
    await tap(holderId(someId('hld', 1)));
    await typeInto(ids.familyFrom, '18:00');
    await typeInto(ids.familyTo, '9:00');
    await tap(ids.familySave);
    expect(text()).toContain('要晚于开始时间');
    await typeInto(ids.familyTo, '25:00');
    await tap(ids.familySave);
    expect(phone.requestsOf('wallet.changeHolder')).toHaveLength(0);
    await typeInto(ids.familyFrom, '9:30');
    await typeInto(ids.familyTo, '18:00');
    await tap(limitBranchId(someId('brn', 1)));
    await tap(ids.familySave);
    expect(phone.requestsOf('wallet.changeHolder')[0]?.input).toMatchObject({
      fromMinute: 570,
      toMinute: 1_080,
      branchIds: [someId('brn', 2), someId('brn', 1)],
    });
  });

  it('is for every branch again without the last one, or when somebody says so', async () => {
    await open(<FamilyPage />);
    await tap(ids.familyInvite);
    await tap(limitBranchId(someId('brn', 1)));
    await tap(limitBranchId(someId('brn', 1)));
    await tap(ids.familyAsk);
    expect(phone.requestsOf('wallet.inviteHolder')[0]?.input['branchIds']).toBeNull();
  });

  it('asks nobody which branch where there is one', async () => {
    serve('wallet.listHolders', () => mine({ branches: [{ id: someId('brn', 1), name: '春风路店' }] }));
    await open(<FamilyPage />);
    await tap(ids.familyInvite);
    expect(has(ids.familyAnywhere)).toBe(false);
  });

  it('ends a card at the second tap only, which says what it means', async () => {
    await open(<FamilyPage />);
    await tap(holderId(someId('hld', 1)));
    await tap(ids.familyEnd);
    expect(phone.requestsOf('wallet.changeHolder')).toHaveLength(0);
    expect(textOf(ids.familyEnd)).toBe('停用妈妈的卡，再用要重新邀请');
    await tap(ids.familyEnd);
    expect(phone.requestsOf('wallet.changeHolder')[0]?.input['status']).toBe('ended');
  });

  it('takes a card by its code, however it was written, and says why not', async () => {
    await open(<FamilyPage />);
    await tap(ids.familyAccept);
    await typeInto(ids.familyTyped, '7k3m 9pqr stvw xyz0');
    serve('wallet.acceptInvite', () => refuse('holder_code_invalid'));
    await tap(ids.familyTake);
    expect(text()).toContain('邀请码不对、已被领取或过期');
    serve('wallet.acceptInvite', () => card());
    await tap(ids.familyTake);
    expect(phone.requestsOf('wallet.acceptInvite').map(({ input }) => input)).toEqual([{ code }, { code }]);
    expect(has(ids.familyTyped)).toBe(false);
  });

  it('takes a card by scanning it', async () => {
    phone.scanned = code;
    await open(<FamilyPage />);
    await tap(ids.familyAccept);
    await tap(ids.familyScan);
    expect(phone.requestsOf('wallet.acceptInvite')).toHaveLength(1);
  });
});

describe('limits as they are typed', () => {
  it('an amount is typed in yuan, nothing is no limit, and zero is none', () => {
    expect(['', ' ', '1', '0.01', '0', '1.234', 'x', '-1'].map(typedFen)).toEqual([
      null,
      null,
      100,
      1,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
