import { ApiError } from '@shuke/shared/apiError';
import { MemberImport, MemberImportRow } from '../../server/src/import/entities.ts';
import { holdFile } from '../../server/src/import/sameFile.ts';
import { Member } from '../../server/src/member/index.ts';
import { comesWith, looked, newPhone, settled, sheet, workOff } from '../support/imports.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import type { Person } from '../support/shop.ts';

/** What became of an asking: done, or the code of the refusal. */
async function outcomeOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'done';
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.code;
  }
}

/** Something one waits for until another gives it. */
function signal() {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

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
    const three = async () => {
      await Promise.all([1, 2, 3].map(() => workOff(at().app, importId)));
      // A telling works for so long; what is left then is for the next.
      return settled(at(), importId);
    };
    expect(await three()).toMatchObject({ status: 'imported', imported: rows, leftOut: 0 });
    const made = await at().app.resources.db.reader.getRepository(MemberImportRow).findBy({ importId });
    expect(new Set(made.map(({ memberId }) => memberId)).size).toBe(rows);
    expect(made.reduce((sum, { points }) => sum + points, 0)).toBe(sums?.points);
    await at().call('memberImport.rollBack', { importId, reason: '列对错了' }, token());
    expect(await three()).toMatchObject({ status: 'rolledBack', rolledBack: rows, leftStanding: 0 });
    await expectGreen(at());
  });

  it('somebody who joins through WeChat in the middle has one card: theirs, or the one that was brought in', async () => {
    const { phones, text } = file();
    const { id: importId } = await looked(at(), text);
    await at().call('memberImport.commit', { importId }, token());
    const some = phones.filter((_, i) => i % 80 === 40);
    const [, ...people] = await Promise.all([workOff(at().app, importId), ...some.map(joins)]);
    const { imported, leftOut } = await settled(at(), importId);
    expect(imported + leftOut).toBe(rows);
    const { db, secrets } = at().app.resources;
    for (const [place, person] of people.entries()) {
      const cards = await db.reader.getRepository(Member).findBy({ phoneHash: secrets.phoneHash(some[place] ?? '') });
      expect(cards.map(({ id }) => id)).toEqual([person.memberId]);
    }
    await expectGreen(at());
  });

  it('of imports of the very same file that are begun at the same moment one begins; the others are told', async () => {
    const phones = Array.from({ length: 5 }, () => newPhone());
    const text = sheet(phones.map((phone) => [phone, '', '5', '', '', '']));
    const ids: string[] = [];
    for (let i = 0; i < 4; i += 1) ids.push((await looked(at(), text, { existing: 'add' })).id);
    const begun = await Promise.all(ids.map((importId) => outcomeOf(at().call('memberImport.commit', { importId }, token()))));
    expect(begun.sort()).toEqual(['done', ...Array<string>(3).fill('import_file_seen')]);
    const found = [];
    for (const importId of ids) found.push(await settled(at(), importId));
    expect(found.map(({ imported }) => imported).sort()).toEqual([0, 0, 0, phones.length]);
    await expectGreen(at());
  });

  it('who begins to bring a file in waits for whoever is just doing so, and is told then', async () => {
    const text = sheet();
    const [first, second] = [(await looked(at(), text)).id, (await looked(at(), text)).id];
    const { db } = at().app.resources;
    const { fileHash } = await db.reader.getRepository(MemberImport).findOneByOrFail({ id: first });
    const [holds, goesOn] = [signal(), signal()];
    const begins = db.write(async (tx) => {
      await holdFile(tx, { fileHash });
      holds.give();
      await goesOn.given;
      await tx.update(MemberImport, { id: first }, { status: 'importing' });
    });
    await holds.given;
    const told = outcomeOf(at().call('memberImport.commit', { importId: second }, token()));
    // Time enough for who would not wait.
    for (let i = 0; i < 20; i += 1) await get(second);
    goesOn.give();
    await begins;
    expect(await told).toBe('import_file_seen');
    expect((await get(second)).status).toBe('checked');
    await workOff(at().app, first);
  });

  it('two imports of the same people at once make each of them once', async () => {
    const { text } = file();
    const both = [(await looked(at(), text)).id, (await looked(at(), text)).id];
    for (const importId of both) await at().call('memberImport.commit', { importId, again: true }, token());
    await Promise.all(both.map((importId) => workOff(at().app, importId)));
    const [one, other] = [await settled(at(), both[0] ?? ''), await settled(at(), both[1] ?? '')];
    expect(one.imported + other.imported).toBe(rows);
    expect(one.leftOut + other.leftOut).toBe(rows);
    await expectGreen(at());
  });
});
