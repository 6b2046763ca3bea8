import { newId } from '../../server/src/platform/ids.ts';
import { oneCard } from '../support/cards.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

const neverMade = '8600000000000000';

describeOperation('physicalCard.find', (at) => {
  const find = (cardNumber: string, { token } = at().cashier, branchId = at().branch.id) =>
    at().call('physicalCard.find', { branchId, cardNumber }, { token });

  it('tells whose a card is no further than “are you …?”', async () => {
    const [person, cardNumber] = [await at().member(), await oneCard(at())];
    expect(await find(cardNumber)).toMatchObject({ card: { status: 'new', boundAt: null }, batchName: '第一批', holder: null });
    const { visitId, member } = await at().identify(person);
    await at().call('physicalCard.bind', { visitId, cardNumber }, { token: at().cashier.token });
    const { card, holder } = await find(cardNumber);
    expect(card.status).toBe('bound');
    expect(holder).toEqual({ nameMasked: `${[...member.name][0] ?? ''}**`, phoneMasked: member.phoneMasked });
    expect(JSON.stringify(holder)).not.toContain(person.memberId);
  });

  it('card_unknown: a number nobody made', async () => {
    expect(await codeOfRefusal(find(neverMade))).toBe('card_unknown');
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    expect(await codeOfRefusal(find(neverMade, at().owner, newId('brn')))).toBe('not_found');
  });
});
