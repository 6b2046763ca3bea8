import { HolderSpend, WalletSpend } from '../../server/src/wallet/index.ts';
import { describeWorld } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { expectGreen } from '../support/refunds.ts';
import { noLimits } from '@shuke/shared/limitWords';
import { byWeChat, payOnPhone } from '../support/salePayments.ts';
import { company, employ, share, type Limits } from '../support/shared.ts';
import type { Person } from '../support/shop.ts';
import { columnsHolding } from '../support/tables.ts';
import { tellAll } from '../support/telling.ts';

const dayMs = 86_400_000;

describeWorld('a sale paid from somebody else’s wallet', (at) => {
  const family = async (limits: Limits = {}, principalFen = 30_000, bonusFen = 0) => {
    const [owner, holder] = [await at().member({ principalFen, bonusFen }), await at().member()];
    const { holderId } = await share(at(), owner, holder, limits);
    return { owner, holder, holderId, walletOwner: owner.memberId };
  };
  const sell = (holder: Person, walletOwner: string, amountFen: number) =>
    at().sell(holder, { amountFen, walletOwner, usePoints: false });
  const quoteOf = async (holder: Person, walletOwner: string, amountFen: number) =>
    (await at().priced(holder, { amountFen, walletOwner, usePoints: false })).quote;
  const set = (owner: Person, holderId: string, facts: Limits & { status?: 'active' | 'paused' | 'ended' }) =>
    at().call('wallet.changeHolder', { ...noLimits, status: 'active', holderId, ...facts }, { token: owner.token });
  const counters = async (holderId: string) => {
    const rows = await at()
      .app.resources.db.reader.getRepository(HolderSpend)
      .find({ order: { id: 'ASC' } });
    return rows.filter(({ id }) => id.startsWith(holderId)).map(({ spentFen }) => spentFen);
  };

  it('takes money from its owner and gives points, growth and the visit to who bought', async () => {
    const { owner, holder, walletOwner } = await family({}, 20_000, 5_000);
    const receipt = await sell(holder, walletOwner, 5_000);
    expect(receipt).toMatchObject({ principalFen: 4_000, bonusFen: 1_000, restFen: 0, pointsEarned: 50, walletAfterFen: 0 });
    expect(receipt.walletName).not.toBe('');
    const [owners, holders] = [await at().books(owner), await at().books(holder)];
    expect([owners.principalFen, owners.bonusFen, owners.points, owners.visitCount]).toEqual([16_000, 4_000, 0, 0]);
    expect([holders.principalFen, holders.points, holders.growth, holders.visitCount]).toEqual([0, 50, 50, 1]);
    await expectGreen(at());
  });

  it('is a line in both histories: the owner sees who, where and how much, the holder whose money it was', async () => {
    const { owner, holder, walletOwner } = await family();
    const { saleId } = await sell(holder, walletOwner, 1_200);
    const line = async ({ token }: Person) => (await at().call('member.listEntries', {}, { token })).data[0];
    expect(await line(owner)).toMatchObject({ title: '消费', saleId, branchName: '春风路店', wallet: { deltaFen: -1_200 } });
    expect((await line(owner))?.note).toMatch(/ 用卡$/);
    expect(await line(holder)).toMatchObject({ title: '消费得积分', saleId, points: { delta: 12 }, wallet: null });
    expect((await line(holder))?.note).toMatch(/的卡付 ¥12\.00$/);
    const { spends, holders } = await at().call('wallet.listHolders', {}, { token: owner.token });
    expect(spends).toMatchObject([{ saleId, amountFen: 1_200, undone: false, branchName: '春风路店' }]);
    expect(holders).toMatchObject([{ spentTodayFen: 1_200, spentMonthFen: 1_200 }]);
  });

  it('leaves no name in the books: each is called as they are called when the line is read, and one who left by no name', async () => {
    const { app, call, owner: boss } = at();
    const { owner, holder, walletOwner } = await family({ perSaleFen: 1_500 }, 3_000);
    const [owners, holders] = ['秋池阿宽', '秋池小禾'];
    await call('member.changeProfile', { name: owners }, { token: owner.token });
    await call('member.changeProfile', { name: holders }, { token: holder.token });
    const { saleId } = await sell(holder, walletOwner, 1_200);
    const { saleId: awaiting } = await at().sell(holder, { amountFen: 2_000, walletOwner, usePoints: false, ...byWeChat });
    await payOnPhone(at(), holder, awaiting);
    const notes = async ({ token }: Person) =>
      (await call('member.listEntries', {}, { token })).data.flatMap(({ note, wallet }) =>
        note === '' && wallet === null ? [] : [note],
      );
    const happened = async ({ memberId }: Person) =>
      (await call('member.timeline', { memberId, what: 'ledger' }, { token: boss.token })).data.map(({ note }) => note);
    expect(await notes(owner)).toContain(`${holders} 用卡`);
    expect(await notes(holder)).toContain(`${owners} 的卡付 ¥12.00`);
    expect(await happened(owner)).toContain(`${holders} 用卡`);
    expect((await call('member.exportOwn', {}, { token: owner.token })).json).toContain(`"note": "${holders} 用卡"`);
    expect(saleId).not.toBe(awaiting);

    await call('member.erase', { memberId: holder.memberId, reason: '本人申请' }, { token: boss.token });
    await tellAll(app, holder.memberId);
    expect(await columnsHolding(app, [holders])).toEqual([]);
    expect(await notes(owner)).toContain('已注销会员 用卡');
    expect(await happened(owner)).toContain('已注销会员 用卡');
    await at().sell(owner, { amountFen: (await at().books(owner)).principalFen, usePoints: false });
    await call('member.erase', { memberId: owner.memberId, reason: '本人申请' }, { token: boss.token });
    await tellAll(app, owner.memberId);
    expect(await columnsHolding(app, [owners])).toEqual([]);
    expect(await happened(holder)).toContain('已注销会员 的卡付 ¥12.00');
  });

  it('is offered to the till with what may be spent, the member’s own wallet first', async () => {
    const { holder, walletOwner } = await family({ perSaleFen: 900 });
    const { walletId } = await company(at(), 700);
    await employ(at(), walletId, holder);
    const { wallets } = await at().identify(holder);
    expect(wallets).toMatchObject([
      { walletOwner: holder.memberId, kind: 'own', usableFen: 0 },
      { walletOwner, kind: 'family', usableFen: 900, note: '受单笔限额限制' },
      { walletOwner: walletId, kind: 'company', usableFen: 700, note: null },
    ]);
    const byCard = await at().call(
      'sale.identify',
      { branchId: at().branch.id, code: holder.cardNumber },
      { token: at().cashier.token },
    );
    expect(byCard.wallets.map(({ usableFen }) => usableFen)).toEqual([0, 0, 0]);
  });

  it('names the member’s own wallet as if it named none', async () => {
    const person = await at().member({ principalFen: 2_000 });
    const quote = await quoteOf(person, person.memberId, 500);
    expect([quote.walletFen, quote.shared, quote.walletAfterFen]).toEqual([500, null, 1_500]);
  });

  it.each([
    ['per sale', { perSaleFen: 400 }, '受单笔限额限制'],
    ['per day', { perDayFen: 400 }, '受当日限额限制'],
    ['per month', { perMonthFen: 400 }, '受当月限额限制'],
  ])('pays no more than the limit %s, and says so; the rest is paid another way', async (_, limits, note) => {
    const { holder, walletOwner } = await family(limits);
    const quote = await quoteOf(holder, walletOwner, 1_000);
    expect(quote).toMatchObject({ walletFen: 400, restFen: 600, shared: { note } });
  });

  it.each([
    ['at another branch', () => ({ branchIds: [at().otherBranch.id] }), '这张卡不能在这家门店用'],
    [
      'on another weekday',
      () => ({ weekdays: [((new Date(at().app.clock.now() + 8 * 3_600_000).getUTCDay() || 7) % 7) + 1] }),
      '这张卡今天不能用',
    ],
  ])('pays nothing %s', async (_, limits, note) => {
    const { holder, walletOwner } = await family(limits());
    expect(await quoteOf(holder, walletOwner, 1_000)).toMatchObject({ walletFen: 0, restFen: 1_000, shared: { note } });
  });

  it('counts the day and the month, and begins again with the next', async () => {
    const { holder, holderId, walletOwner } = await family({ perDayFen: 500, perMonthFen: 800 });
    await sell(holder, walletOwner, 300);
    expect((await quoteOf(holder, walletOwner, 1_000)).walletFen).toBe(200);
    await sell(holder, walletOwner, 200);
    expect((await quoteOf(holder, walletOwner, 1_000)).walletFen).toBe(0);
    expect(await counters(holderId)).toEqual([500, 500]);
  });

  it('gives everything back on undo: lots, the limits of that day and month, points; and says so in the list', async () => {
    const { owner, holder, holderId, walletOwner } = await family({ perDayFen: 500 }, 1_000, 500);
    const before = [await at().books(owner), await at().books(holder)];
    const { saleId } = await sell(holder, walletOwner, 450);
    await at().call('sale.undo', { saleId }, at().as(at().cashier));
    expect([await at().books(owner), await at().books(holder)]).toEqual(before);
    expect(await counters(holderId)).toEqual([0, 0]);
    const { spends } = await at().call('wallet.listHolders', {}, { token: owner.token });
    expect(spends).toMatchObject([{ saleId, undone: true }]);
    const { data } = await at().call('member.listEntries', { account: 'wallet' }, { token: owner.token });
    expect(data.slice(0, 2)).toMatchObject([{ title: '撤销，退回储值', wallet: { deltaFen: 450 } }, { reversed: true }]);
    await expectGreen(at());
  });

  it('is undone whatever has become of the card and the wallet meanwhile', async () => {
    const { owner, holder, holderId, walletOwner } = await family({}, 1_000);
    const { saleId } = await sell(holder, walletOwner, 1_000);
    await set(owner, holderId, { status: 'ended' });
    await at().call('wallet.setFrozen', { frozen: true }, { token: owner.token });
    await at().call('sale.undo', { saleId }, at().as(at().cashier));
    expect((await at().books(owner)).principalFen).toBe(1_000);
  });

  const leave = (owner: Person) =>
    at().call('member.erase', { memberId: owner.memberId, reason: '本人申请' }, { token: at().owner.token });

  it('keeps an owner from leaving while a sale from their wallet waits for WeChat: unpaid, it brings their money back', async () => {
    const { owner, holder, walletOwner } = await family({}, 1_000);
    const { saleId } = await at().sell(holder, { amountFen: 1_500, walletOwner, usePoints: false, ...byWeChat });
    expect(await codeOfRefusal(leave(owner))).toBe('payment_under_way');
    await at().call('sale.cancelPayment', { saleId }, at().as(at().cashier));
    expect((await at().books(owner)).principalFen).toBe(1_000);
    await expectGreen(at());
  });

  it('pays from a company’s wallet the same way, with its figures in order', async () => {
    const { walletId } = await company(at(), 5_000);
    const holder = await at().member();
    await employ(at(), walletId, holder, { perMonthFen: 4_000 });
    const receipt = await sell(holder, walletId, 4_500);
    expect(receipt).toMatchObject({ principalFen: 4_000, restFen: 500, walletName: '杭州青禾设计' });
    const whole = await at().call('companyWallet.get', { walletId }, { token: at().owner.token });
    expect(whole).toMatchObject({ wallet: { totalFen: 1_000 }, spends: [{ saleId: receipt.saleId, amountFen: 4_000 }] });
    await at().call('sale.undo', { saleId: receipt.saleId }, at().as(at().cashier));
    await expectGreen(at());
  });

  it('keeps strangers out: who holds no card, whose card has ended, and made-up wallets are all not found', async () => {
    const { owner, holder, holderId, walletOwner } = await family();
    const stranger = await at().member();
    expect(await codeOfRefusal(quoteOf(stranger, walletOwner, 100))).toBe('not_found');
    expect(await codeOfRefusal(quoteOf(holder, stranger.memberId, 100))).toBe('not_found');
    expect(await codeOfRefusal(quoteOf(holder, walletOwner.replace('mem_', 'wal_'), 100))).toBe('not_found');
    const { checkout } = await at().priced(holder, { amountFen: 100, walletOwner });
    await set(owner, holderId, { status: 'ended' });
    expect(await codeOfRefusal(at().call('sale.checkout', checkout, at().as(at().cashier)))).toBe('not_found');
    expect((await at().books(owner)).principalFen).toBe(30_000);
  });

  it('refuses a checkout for another wallet than was quoted', async () => {
    const { holder, walletOwner } = await family();
    const { walletId } = await company(at(), 5_000);
    await employ(at(), walletId, holder);
    const { checkout } = await at().priced(holder, { amountFen: 100, walletOwner });
    const swapped = at().call('sale.checkout', { ...checkout, walletOwner: walletId }, at().as(at().cashier));
    expect(await codeOfRefusal(swapped)).toBe('quote_changed');
  });

  it('decides again under the lock: paused or limited between quote and checkout, the price has changed', async () => {
    const { owner, holder, holderId, walletOwner } = await family();
    const { checkout } = await at().priced(holder, { amountFen: 1_000, walletOwner });
    await set(owner, holderId, { status: 'paused' });
    expect(await codeOfRefusal(at().call('sale.checkout', checkout, at().as(at().cashier)))).toBe('quote_changed');
    await set(owner, holderId, { perSaleFen: 999 });
    expect(await codeOfRefusal(at().call('sale.checkout', checkout, at().as(at().cashier)))).toBe('quote_changed');
    expect((await at().books(owner)).principalFen).toBe(30_000);
  });

  it.each(['the owner', 'the holder'] as const)('takes nothing while %s has frozen their stored value', async (who) => {
    const { owner, holder, walletOwner } = await family();
    const { checkout } = await at().priced(holder, { amountFen: 1_000, walletOwner });
    await at().call('wallet.setFrozen', { frozen: true }, { token: (who === 'the owner' ? owner : holder).token });
    expect(await codeOfRefusal(at().call('sale.checkout', checkout, at().as(at().cashier)))).toBe('wallet_frozen');
    expect((await quoteOf(holder, walletOwner, 1_000)).walletFen).toBe(0);
  });

  it('asks the holder, on their own phone, for a large amount', async () => {
    const { owner, holder, walletOwner } = await family();
    const { quote, checkout } = await at().priced(holder, { amountFen: 25_000, walletOwner });
    expect(quote.confirmationRequired).toBe(true);
    const take = (more = {}) => at().call('sale.checkout', { ...checkout, ...more }, at().as(at().cashier));
    expect(await codeOfRefusal(take())).toBe('confirmation_required');
    const { confirmationId } = await at().call('sale.askConfirmation', checkout, { token: at().cashier.token });
    const answer = { confirmationId, accept: true };
    expect(await codeOfRefusal(at().call('member.answerConfirmation', answer, { token: owner.token }))).toBe('not_found');
    await at().call('member.answerConfirmation', answer, { token: holder.token });
    expect((await take({ confirmationId })).principalFen).toBe(25_000);
  });

  it('writes nothing more for a plain sale', async () => {
    const person = await at().member({ principalFen: 1_000 });
    const spends = at().app.resources.db.reader.getRepository(WalletSpend);
    const before = await spends.count();
    await at().sell(person, { amountFen: 500 });
    expect(await spends.count()).toBe(before);
  });

  // Last: staff would have to sign in again.
  it('opens the day’s limit at midnight in Beijing', async () => {
    const { holder, holderId, walletOwner } = await family({ perDayFen: 500 });
    await sell(holder, walletOwner, 500);
    at().app.clock.advance(dayMs);
    expect(await counters(holderId)).toEqual([500, 500]);
    const { wallets } = await at().call('wallet.listShared', {}, { token: holder.token });
    expect(wallets).toMatchObject([{ leftFen: 500, spentTodayFen: 0 }]);
  });
});
