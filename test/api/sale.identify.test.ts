import { luhnDigit } from '@shuke/shared/memberCode';
import { newId } from '../../server/src/platform/ids.ts';
import { oneCard } from '../support/cards.ts';
import { describeOperation } from '../support/operation.ts';
import { staffOf } from '../support/staffCare.ts';
import { codeOfRefusal, refusal } from '../support/refusal.ts';

const stepMs = 30_000;

/** Another tail under the same handle, with a right check digit. */
const wrongTail = (code: string): string => {
  const body = `${code.slice(0, 18)}${String((Number(code[18]) + 1) % 10)}`;
  return body + luhnDigit(body);
};

describeOperation('sale.identify', (at) => {
  it('shows the till who stands there: name, masked phone, tier, balances; and nothing else of the person', async () => {
    const person = await at().member({ principalFen: 1_000, bonusFen: 200, points: 320, growth: 600 });
    const { member, earnOnly } = await at().identify(person);
    expect(earnOnly).toBe(false);
    expect(member).toMatchObject({
      tier: { name: '常客' },
      visitCount: 0,
      wallet: { principalFen: 1_000, bonusFen: 200, totalFen: 1_200 },
      points: 320,
    });
    expect(member.phoneMasked).toMatch(/^199\*{4}\d{4}$/);
    expect(Object.keys(member).sort()).toEqual(['name', 'phoneMasked', 'points', 'tier', 'visitCount', 'wallet']);
  });

  it('gives a visit of five minutes', async () => {
    const { expiresAt, serverTime } = await at().identify(await at().member());
    expect(Date.parse(expiresAt) - Date.parse(serverTime)).toBe(300_000);
  });

  it('takes the number of a card that became part of others for the card it is today', async () => {
    const { call, owner, cashier, branch } = at();
    const [first, second, kept] = [await at().member(), await at().member(), await at().member()];
    for (const [from, into] of [
      [first, second],
      [second, kept],
    ] as const)
      await call('member.merge', { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' }, at().as(owner));
    const { visitId } = await call('sale.identify', { branchId: branch.id, code: first.cardNumber }, { token: cashier.token });
    const basket = { visitId, amountFen: 10_000, rest: [{ method: 'cash' as const }] };
    const { quoteHash } = await call('sale.quote', basket, { token: cashier.token });
    await call('sale.checkout', { ...basket, quoteHash }, at().as(cashier));
    expect((await at().books(kept)).points).toBe(100);
    await call('member.erase', { memberId: kept.memberId, reason: '本人申请' }, { token: owner.token });
    const ended = call('sale.identify', { branchId: branch.id, code: first.cardNumber }, { token: cashier.token });
    expect(await codeOfRefusal(ended)).toBe('member_frozen');
  });

  it('lets a card number earn and not spend, in groups of four or without', async () => {
    const { call, cashier, branch } = at();
    const person = await at().member({ principalFen: 5_000, points: 3_000 });
    const printed = person.cardNumber.replace(/(\d{4})(?=\d)/g, '$1 ');
    const { visitId, earnOnly } = await call('sale.identify', { branchId: branch.id, code: printed }, { token: cashier.token });
    expect(earnOnly).toBe(true);
    const quote = await call('sale.quote', { visitId, amountFen: 10_000 }, { token: cashier.token });
    expect(quote).toMatchObject({
      walletFen: 0,
      pointsBurned: 0,
      burnable: { points: 0, fen: 0 },
      restFen: 10_000,
      pointsEarned: 100,
    });
  });

  it('lets a whole phone number earn and not spend, and says nothing of one that nobody has', async () => {
    const { call, app, cashier, branch } = at();
    const person = await at().member({ principalFen: 5_000, points: 3_000 });
    const { phone } = app.sandbox.world.people.get(person.personId);
    const ask = (code: string) => call('sale.identify', { branchId: branch.id, code }, { token: cashier.token });
    const { visitId, ...found } = await ask(`${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`);
    expect(found).toMatchObject({ earnOnly: true, isMasked: true });
    // No more than a till of another make is told: anybody may type a number.
    expect(found.member).toMatchObject({ wallet: { totalFen: 0 }, points: 0, visitCount: 0 });
    expect([found.member.name, ...found.wallets.map(({ name }) => name)]).toEqual(['会', '会'].map((first) => `${first}**`));
    const quote = await call('sale.quote', { visitId, amountFen: 10_000 }, { token: cashier.token });
    expect(quote).toMatchObject({ walletFen: 0, pointsBurned: 0, pointsEarned: 100 });
    expect(await codeOfRefusal(ask('13800138000'))).toBe('code_unknown');
    expect(await codeOfRefusal(ask(phone.slice(1)))).toBe('code_malformed');
    expect(app.logged.join('')).not.toContain(phone);
  });

  it.each([
    ['a payment code of WeChat (18 digits, 10–15)', '134567890123456789'],
    ['a payment code of Alipay (25–30)', '286789012345678901'],
    ['19 digits', '8812345678901234567'],
    ['21 digits', '881234567890123456789'],
    ['letters', '88ABCDEFGHIJKLMNOPQR'],
    ['a web address', 'https://example.com/8800'],
    ['digits of another script', '８８１２３４５６７８９０１２３４５６７８'],
  ])('code_malformed: %s is no member code', async (_what, code) => {
    const { call, cashier, branch } = at();
    expect(await codeOfRefusal(call('sale.identify', { branchId: branch.id, code }, { token: cashier.token }))).toBe(
      'code_malformed',
    );
  });

  it('card_not_bound: a plastic card nobody was given yet', async () => {
    const asked = at().call(
      'sale.identify',
      { branchId: at().branch.id, code: await oneCard(at()) },
      { token: at().cashier.token },
    );
    expect(await codeOfRefusal(asked)).toBe('card_not_bound');
  });

  it('card_blocked: a plastic card that was reported lost', async () => {
    const { call, cashier, branch } = at();
    const cardNumber = await oneCard(at());
    await call('physicalCard.block', { branchId: branch.id, cardNumber, reason: '丢失' }, { token: cashier.token });
    const asked = call('sale.identify', { branchId: branch.id, code: cardNumber }, { token: cashier.token });
    expect(await codeOfRefusal(asked)).toBe('card_blocked');
  });

  it('code_malformed: a wrong check digit is caught before any look-up', async () => {
    const { call, cashier, branch, shop } = at();
    const code = shop.codeOf(await at().member());
    const wrong = code.slice(0, 19) + String((Number(code[19]) + 1) % 10);
    expect(await codeOfRefusal(call('sale.identify', { branchId: branch.id, code: wrong }, { token: cashier.token }))).toBe(
      'code_malformed',
    );
  });

  it('code_unknown: a wrong tail, an unknown handle and an unknown card answer alike', async () => {
    const { call, cashier, branch, shop } = at();
    const code = shop.codeOf(await at().member());
    const handle = '8800000000012345678';
    const card = '880000000000000';
    const answers = [wrongTail(code), handle + luhnDigit(handle), card + luhnDigit(card)].map((wrong) =>
      refusal(call('sale.identify', { branchId: branch.id, code: wrong }, { token: cashier.token })),
    );
    expect(new Set((await Promise.all(answers)).map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await answers[0]).toMatchObject({ code: 'code_unknown', detail: {} });
  });

  it('code_used: another till is told the seconds to the next code', async () => {
    const { call, app, cashier, manager, branch, shop } = at();
    const person = await at().member();
    app.clock.set(Math.ceil(app.clock.now() / stepMs) * stepMs + 12_000);
    const code = shop.codeOf(person);
    await call('sale.identify', { branchId: branch.id, code }, { token: cashier.token });
    expect(await refusal(call('sale.identify', { branchId: branch.id, code }, { token: manager.token }))).toMatchObject({
      code: 'code_used',
      detail: { secondsToNext: 18 },
    });
  });

  it('code_clock_skew: a phone that is wrong by more than a step is told by how many seconds', async () => {
    const { call, app, cashier, branch, shop } = at();
    const person = await at().member();
    const shown = shop.codeOf(person);
    app.clock.advance(4 * stepMs);
    expect(await refusal(call('sale.identify', { branchId: branch.id, code: shown }, { token: cashier.token }))).toMatchObject({
      code: 'code_clock_skew',
      detail: { skewSeconds: -120 },
    });
  });

  it('code_attempts_exceeded: after five wrong tails of one handle even the right one waits', async () => {
    const { call, cashier, manager, branch, shop } = at();
    const code = shop.codeOf(await at().member());
    for (let tries = 0; tries < 5; tries += 1) {
      expect(
        await codeOfRefusal(call('sale.identify', { branchId: branch.id, code: wrongTail(code) }, { token: manager.token })),
      ).toBe('code_unknown');
    }
    expect(await codeOfRefusal(call('sale.identify', { branchId: branch.id, code }, { token: cashier.token }))).toBe(
      'code_attempts_exceeded',
    );
  });

  it('member_frozen: neither code nor card of a frozen member opens a visit', async () => {
    const { call, cashier, branch, shop } = at();
    const person = await at().member();
    await at().freeze(person);
    for (const code of [shop.codeOf(person), person.cardNumber]) {
      expect(await codeOfRefusal(call('sale.identify', { branchId: branch.id, code }, { token: cashier.token }))).toBe(
        'member_frozen',
      );
    }
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    const { call, owner } = at();
    const { cardNumber } = await at().member();
    expect(await codeOfRefusal(call('sale.identify', { branchId: newId('brn'), code: cardNumber }, { token: owner.token }))).toBe(
      'not_found',
    );
  });

  it('branch_closed: a till left over in a shop that has ended', async () => {
    const { call, cashier, branch } = at();
    const person = await at().member();
    await at().closeBranch();
    expect(
      await codeOfRefusal(call('sale.identify', { branchId: branch.id, code: person.cardNumber }, { token: cashier.token })),
    ).toBe('branch_closed');
    await at().closeBranch('open');
  });

  it('self_dealing: nobody serves their own card, by code or by number', async () => {
    const { call, branch, shop } = at();
    const person = await at().member();
    const self = await staffOf(at(), person, 'cashier');
    for (const code of [shop.codeOf(person), person.cardNumber])
      expect(await codeOfRefusal(call('sale.identify', { branchId: branch.id, code }, { token: self.token }))).toBe(
        'self_dealing',
      );
    expect((await at().identify(person)).member.name).not.toBe('');
  });
});
