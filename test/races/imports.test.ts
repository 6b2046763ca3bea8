import { ApiError } from '@shuke/shared/apiError';
import { MemberImportRow } from '../../server/src/import/entities.ts';
import { Member } from '../../server/src/member/index.ts';
import { comesWith, looked, newPhone, sheet, workOff } from '../support/imports.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import type { Person } from '../support/shop.ts';

describeWorld('an import at the same time as others', (at) => {
  const token = () => ({ token: at().owner.token });
  const get = (importId: string) => at().call('memberImport.get', { importId }, token());
  const rows = 400;
  const file = () => {
    const phones = Array.from({ length: rows }, () => newPhone());
    return { phones, text: sheet(phones.map((phone, i) => [phone, '', String(i), '10', '', ''])) };
  };

  /** Whoever is told that the number was taken a moment ago tries again. */
  const joins = async (phone: string): Promise<Person> => {
    for (;;) {
      const person = await comesWith(at(), phone).catch((error: unknown) => {
        if (!(error instanceof ApiError && error.code === 'busy')) throw error;
      });
      if (person !== undefined) return person;
    }
  };

  it('told of by three workers at once, each row is brought in once, and taken back once', async () => {
    const { text } = file();
    const { id: importId, sums } = await looked(at(), text);
    await at().call('memberImport.commit', { importId }, token());
    const three = () => Promise.all([1, 2, 3].map(() => workOff(at().app, importId)));
    await three();
    expect(await get(importId)).toMatchObject({ status: 'imported', imported: rows, leftOut: 0 });
    const made = await at().app.resources.db.reader.getRepository(MemberImportRow).findBy({ importId });
    expect(new Set(made.map(({ memberId }) => memberId)).size).toBe(rows);
    expect(made.reduce((sum, { points }) => sum + points, 0)).toBe(sums?.points);
    await at().call('memberImport.rollBack', { importId, reason: '列对错了' }, token());
    await three();
    expect(await get(importId)).toMatchObject({ status: 'rolledBack', rolledBack: rows, leftStanding: 0 });
    await expectGreen(at());
  });

  it('somebody who joins through WeChat in the middle has one card: theirs, or the one that was brought in', async () => {
    const { phones, text } = file();
    const { id: importId } = await looked(at(), text);
    await at().call('memberImport.commit', { importId }, token());
    const some = phones.filter((_, i) => i % 80 === 40);
    const [, ...people] = await Promise.all([workOff(at().app, importId), ...some.map(joins)]);
    const { imported, leftOut } = await get(importId);
    expect(imported + leftOut).toBe(rows);
    const { db, secrets } = at().app.resources;
    for (const [place, person] of people.entries()) {
      const cards = await db.reader.getRepository(Member).findBy({ phoneHash: secrets.phoneHash(some[place] ?? '') });
      expect(cards.map(({ id }) => id)).toEqual([person.memberId]);
    }
    await expectGreen(at());
  });

  it('two imports of the same people at once make each of them once', async () => {
    const { text } = file();
    const both = [(await looked(at(), text)).id, (await looked(at(), text)).id];
    for (const importId of both) await at().call('memberImport.commit', { importId }, token());
    await Promise.all(both.map((importId) => workOff(at().app, importId)));
    const [one, other] = [await get(both[0] ?? ''), await get(both[1] ?? '')];
    expect(one.imported + other.imported).toBe(rows);
    expect(one.leftOut + other.leftOut).toBe(rows);
    await expectGreen(at());
  });
});
