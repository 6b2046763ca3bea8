import { Member } from '../../server/src/member/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { broughtIn, comesWith, looked, newPhone, phoneOf, sheet, takenBack } from '../support/imports.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('memberImport.rollBack', (at) => {
  const rollBack = (importId: string) =>
    at().call('memberImport.rollBack', { importId, reason: '列对错了' }, { token: at().owner.token });

  it('takes everything back, cards with it, so that the same file can be brought in anew', async () => {
    const phones = [newPhone(), newPhone(), newPhone()];
    const file = sheet(phones.map((phone, i) => [phone, '小满', String(i * 10), String(i * 5), '', '']));
    const first = await broughtIn(at(), file);
    expect(await takenBack(at(), first.id)).toMatchObject({ status: 'rolledBack', rolledBack: 3, leftStanding: 0 });
    const { db, secrets } = at().app.resources;
    for (const phone of phones)
      expect(await db.reader.getRepository(Member).findOneBy({ phoneHash: secrets.phoneHash(phone) })).toBeNull();
    expect(await broughtIn(at(), file)).toMatchObject({ imported: 3, leftOut: 0 });
  });

  it('leaves a card standing that has moved since, lists it, and takes the others back', async () => {
    const [moved, still] = [newPhone(), newPhone()];
    const { id } = await broughtIn(
      at(),
      sheet([
        [moved, '', '10', '100', '', ''],
        [still, '', '10', '100', '', ''],
      ]),
    );
    const person = await comesWith(at(), moved);
    await at().sell(person, { amountFen: 1_000 });
    const before = await at().books(person);
    const done = await takenBack(at(), id);
    expect(done).toMatchObject({
      rolledBack: 1,
      leftStanding: 1,
      problems: [{ row: 2, reason: '导入后有过新的变动，保持原样' }],
    });
    expect(await at().books(person)).toEqual(before);
  });

  it('a card somebody has come for loses what was brought in, and stays theirs', async () => {
    const phone = newPhone();
    const { id } = await broughtIn(at(), sheet([[phone, '小满', '10', '100', '', '']]));
    const person = await comesWith(at(), phone);
    expect(await takenBack(at(), id)).toMatchObject({ rolledBack: 1, leftStanding: 0 });
    expect(await at().books(person)).toMatchObject({ points: 0, principalFen: 0 });
    expect((await at().call('member.home', {}, { token: person.token })).name).toBe('小满');
  });

  it('takes from members who were there only what the file gave', async () => {
    const person = await at().member({ points: 10, principalFen: 1_000 });
    const before = await at().books(person);
    const { id } = await broughtIn(at(), sheet([[phoneOf(at(), person), '', '50', '20', '5', '熟客']]), { existing: 'add' });
    await takenBack(at(), id);
    expect(await at().books(person)).toEqual(before);
  });

  it('import_not_ready: what was never brought in', async () => {
    expect(await codeOfRefusal(rollBack((await looked(at(), sheet())).id))).toBe('import_not_ready');
  });

  it('not_found: an import that does not exist', async () => {
    expect(await codeOfRefusal(rollBack(newId('imp')))).toBe('not_found');
  });
});
