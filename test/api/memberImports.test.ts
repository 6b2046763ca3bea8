import { MemberImportChunk, MemberImportPart } from '../../server/src/import/entities.ts';
import { forgetOldFiles } from '../../server/src/import/index.ts';
import { OutboxMessage } from '../../server/src/outbox/entities.ts';
import { importMapping } from '../support/harmless.ts';
import { broughtIn, looked, newPhone, readIn, sent, settled, sheet, workOff } from '../support/imports.ts';
import { describeWorld } from '../support/operation.ts';
import { password } from '../support/shop.ts';

const dayMs = 86_400_000;

describeWorld('imports behind the door', (at) => {
  const token = () => ({ token: at().owner.token });
  const get = (importId: string) => at().call('memberImport.get', { importId }, token());
  const kept = async (importId: string) => {
    const { reader } = at().app.resources.db;
    return [
      await reader.getRepository(MemberImportPart).countBy({ importId }),
      await reader.getRepository(MemberImportChunk).countBy({ importId }),
    ];
  };

  it('a list of people is forgotten when it was brought in, and after a week in which nobody decided', async () => {
    const half = await sent(at(), sheet());
    const [read, checked, done] = [await readIn(at(), sheet()), await looked(at(), sheet()), await broughtIn(at(), sheet())];
    expect(await kept(done.id)).toEqual([0, 0]);
    await forgetOldFiles(at().app.resources);
    expect((await get(read.id)).status).toBe('read');
    at().app.clock.advance(8 * dayMs);
    at().owner.token = (await at().call('session.staffSignIn', { phone: at().owner.phone, password })).token;
    const young = await readIn(at(), sheet());
    await forgetOldFiles(at().app.resources);
    for (const id of [half, read.id, checked.id]) {
      expect(await get(id)).toMatchObject({ status: 'failed', sample: [] });
      expect((await get(id)).failure).toContain('已删除');
      expect(await kept(id)).toEqual([0, 0]);
    }
    expect([(await get(young.id)).status, (await get(done.id)).status]).toEqual(['read', 'imported']);
  });

  it('a worker that is told to stop leaves the rest for the next telling, which goes on where it stopped', async () => {
    const rows = Array.from({ length: 600 }, () => [newPhone(), '', '1', '', '', '']);
    const { id: importId } = await looked(at(), sheet(rows));
    await at().call('memberImport.commit', { importId }, token());
    const told = () => at().app.resources.db.reader.getRepository(OutboxMessage).countBy({ topic: 'import.asked' });
    const before = await told();
    await workOff(at().app, importId, AbortSignal.abort());
    const half = await get(importId);
    expect(half.status).toBe('importing');
    expect(half.rowsDone).toBeGreaterThan(0);
    expect(half.rowsDone).toBeLessThan(rows.length);
    expect(await told()).toBe(before + 1);
    expect(await settled(at(), importId)).toMatchObject({ status: 'imported', imported: rows.length, leftOut: 0 });
  });

  it('a check that is stopped goes on where it was, and finds what it would have found at once', async () => {
    const phones = Array.from({ length: 600 }, () => newPhone());
    const rows = [...phones, ...phones.slice(0, 50), 'x'].map((phone) => [phone, '', '1', '', '', '']);
    const whole = await looked(at(), sheet(rows));
    const { id: importId } = await readIn(at(), sheet(rows));
    const mapping = { ...importMapping, branchId: at().branch.id };
    await at().call('memberImport.dryRun', { ...mapping, importId }, token());
    const stopped = async () => {
      await workOff(at().app, importId, AbortSignal.abort());
      expect((await get(importId)).status).toBe('checking');
    };
    await stopped();
    await stopped();
    const found = await settled(at(), importId);
    expect(found.sums).toEqual(whole.sums);
    expect(found.problems).toEqual(whole.problems);
    expect(found.sums).toMatchObject({ newMembers: 600, problems: 51, points: 600 });
  });

  it('a message told once more when all is done does nothing', async () => {
    const { id } = await broughtIn(at(), sheet());
    const before = await get(id);
    await workOff(at().app, id);
    expect(await get(id)).toEqual(before);
  });

  it('nothing of an import is readable in the database while it waits', async () => {
    const phone = newPhone();
    const { id: importId } = await looked(at(), sheet([[phone, '冬至', '', '', '', '']]));
    const chunks = await at().app.resources.db.reader.getRepository(MemberImportChunk).findBy({ importId });
    expect(chunks).toHaveLength(1);
    expect(JSON.stringify(chunks)).not.toContain(phone);
    expect(at().app.logged.join('')).not.toContain(phone);
  });
});
