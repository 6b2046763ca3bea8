import { Member } from '../../server/src/member/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';

describeOperation('sale.findByPhone', (at) => {
  const find = (tail: string, { token } = at().cashier, branchId = at().branch.id) =>
    at().call('sale.findByPhone', { branchId, tail }, { token });
  const rowOf = ({ memberId }: Person) => at().app.resources.db.reader.getRepository(Member).findOneByOrFail({ id: memberId });
  let joined = 0;
  /** Somebody whose number ends like this. */
  const joins = async (tail: string) => {
    const consent = (await at().call('programme.get', {})).consent.version;
    const phone = `15${String(10_000 + (joined += 1))}${tail}`;
    const input = { branchId: at().branch.id, phone, name: '林女士', consentVersion: consent, agreed: true as const };
    return at().call('member.joinAtCounter', input, at().as(at().cashier));
  };

  it('shows no more of a member than “are you …?” needs, and which is of this branch', async () => {
    const person = await at().member();
    const { phoneTail, name } = await rowOf(person);
    const { candidates } = await find(phoneTail);
    const found = candidates.find(({ memberId }) => memberId === person.memberId);
    expect(found).toEqual({
      memberId: person.memberId,
      nameMasked: `${[...name][0] ?? ''}**`,
      phoneMasked: expect.stringMatching(new RegExp(`^1\\d\\d\\*{4}${phoneTail}$`)) as string,
      isOfBranch: false,
    });
    expect(await find('9999')).toEqual({ candidates: [], hasMore: false });
  });

  it('names at most five, those of this branch first, and says that there are more', async () => {
    for (let n = 0; n < 6; n += 1) await joins('7777');
    const here = await find('7777');
    expect(here.candidates).toHaveLength(5);
    expect(here).toMatchObject({ hasMore: true });
    expect(here.candidates.every(({ isOfBranch }) => isOfBranch)).toBe(true);
    const elsewhere = await find('7777', at().otherCashier, at().otherBranch.id);
    expect(elsewhere.candidates.some(({ isOfBranch }) => isOfBranch)).toBe(false);
  });

  it('leaves out a frozen card, and keeps of the search who made it, never the digits', async () => {
    const person = await at().member();
    const { phoneTail } = await rowOf(person);
    await at().freeze(person);
    expect((await find(phoneTail)).candidates.map(({ memberId }) => memberId)).not.toContain(person.memberId);
    const { data } = await at().call('staff.listAudit', { branchId: at().branch.id, limit: 1 }, { token: at().manager.token });
    expect(data).toMatchObject([{ action: 'sale.findByPhone', staffId: at().cashier.staffId, subject: null }]);
    expect(JSON.stringify(data[0]?.detail)).not.toContain(phoneTail);
  });

  it('code_attempts_exceeded: nobody leafs through the numbers', async () => {
    const curious = await at().shop.staff('cashier', [at().branch]);
    for (let n = 0; n < 20; n += 1) await find(String(1_000 + n), curious);
    expect(await codeOfRefusal(find('2000', curious))).toBe('code_attempts_exceeded');
    await find('2000');
  });

  it('branch_closed: a till left over in a shop that has ended', async () => {
    await at().closeBranch();
    expect(await codeOfRefusal(find('0000'))).toBe('branch_closed');
    await at().closeBranch('open');
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    expect(await codeOfRefusal(find('0000', at().owner, newId('brn')))).toBe('not_found');
  });
});
