import { luhnDigit } from '@shuke/shared/memberCode';
import { newId } from '../../server/src/platform/ids.ts';
import { Member } from '../../server/src/member/index.ts';
import { oneCard } from '../support/cards.ts';
import { describeOperation } from '../support/operation.ts';
import { posKey } from '../support/posKey.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { staffOf } from '../support/staffCare.ts';
import { newKey, type Person } from '../support/shop.ts';

describeOperation('sale.findMember', (at) => {
  let secret: string;
  const find = (who: string, token = secret) => at().call('sale.findMember', { branchId: at().branch.id, who }, { token });
  const phoneOf = async ({ memberId }: Person) => {
    const { db, secrets } = at().app.resources;
    return secrets.openPhone((await db.reader.getRepository(Member).findOneByOrFail({ id: memberId })).phoneSealed);
  };
  const unknownCard = `880000000000000${luhnDigit('880000000000000')}`;

  beforeAll(async () => {
    secret = await posKey(at());
  });

  it('finds by card number or whole phone number, and says no more than is needed to ask “are you …?”', async () => {
    const person = await at().member({ points: 500, principalFen: 10_000 });
    const phone = await phoneOf(person);
    for (const who of [person.cardNumber, phone, `${phone.slice(0, 3)} ${phone.slice(3)}`]) {
      const found = await find(who);
      expect(found).toMatchObject({ earnOnly: true, phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}` });
      expect([...found.nameMasked]).toHaveLength(3);
    }
  });

  it('opens a visit that earns at the usual speed and can spend nothing, with the key alone', async () => {
    const { call } = at();
    const person = await at().member({ points: 500, principalFen: 10_000, growth: 5_000 });
    const { visitId } = await find(person.cardNumber);
    const quote = await call('sale.quote', { visitId, amountFen: 10_000 }, { token: secret });
    expect(quote).toMatchObject({ payableFen: 10_000, walletFen: 0, pointsBurned: 0, pointsEarned: 100, earnNote: '' });
    const basket = { visitId, amountFen: 10_000, quoteHash: quote.quoteHash };
    const receipt = await call('sale.checkout', basket, { token: secret, idempotencyKey: newKey() });
    expect(receipt).toMatchObject({ status: 'paid', staffName: '收银机', restFen: 10_000, pointsEarned: 100 });
    expect(await call('sale.get', { saleId: receipt.saleId }, { token: secret })).toEqual(receipt);
    const undone = await call('sale.undo', { saleId: receipt.saleId }, { token: secret, idempotencyKey: newKey() });
    expect(undone.status).toBe('undone');
    expect((await at().books(person)).points).toBe(500);
  });

  it('code_unknown: nobody has this card or this phone', async () => {
    for (const who of [unknownCard, '13798765432']) expect(await codeOfRefusal(find(who))).toBe('code_unknown');
  });

  it('code_malformed: half a phone number, a member code, a word', async () => {
    const person = await at().member();
    for (const who of ['5678', at().shop.codeOf(person), '小满', '8800000000000001'])
      expect(await codeOfRefusal(find(who))).toBe('code_malformed');
  });

  it('card_not_bound: a plastic card nobody was given yet', async () => {
    expect(await codeOfRefusal(find(await oneCard(at())))).toBe('card_not_bound');
  });

  it('card_blocked: a plastic card that was lost; before that it found its member', async () => {
    const { call, cashier, branch } = at();
    const [person, cardNumber] = [await at().member(), await oneCard(at())];
    const { visitId } = await at().identify(person);
    await call('physicalCard.bind', { visitId, cardNumber }, { token: cashier.token });
    expect((await find(cardNumber)).earnOnly).toBe(true);
    await call('physicalCard.block', { branchId: branch.id, cardNumber, reason: '丢失' }, { token: cashier.token });
    expect(await codeOfRefusal(find(cardNumber))).toBe('card_blocked');
  });

  it('code_attempts_exceeded: who guesses phone numbers is stopped, also for a right one', async () => {
    const person = await at().member();
    const guesser = await posKey(at());
    for (let n = 0; n < 30; n += 1) await codeOfRefusal(find(`137000100${String(n).padStart(2, '0')}`, guesser));
    expect(await codeOfRefusal(find(person.cardNumber, guesser))).toBe('code_attempts_exceeded');
    await find(person.cardNumber);
  });

  it('member_frozen: a card that was reported lost', async () => {
    const person = await at().member();
    await at().freeze(person);
    expect(await codeOfRefusal(find(person.cardNumber))).toBe('member_frozen');
  });

  it('self_dealing: nobody finds themself', async () => {
    const person = await at().member();
    const cashier = await staffOf(at(), person, 'cashier');
    expect(await codeOfRefusal(find(person.cardNumber, cashier.token))).toBe('self_dealing');
  });

  it('branch_closed: a till left over in a shop that has ended', async () => {
    await at().closeBranch();
    expect(await codeOfRefusal(find(unknownCard))).toBe('branch_closed');
    await at().closeBranch('open');
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    const asked = at().call('sale.findMember', { branchId: newId('brn'), who: unknownCard }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});
