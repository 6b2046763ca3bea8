import { check } from '../../server/src/import/check.ts';
import { MemberImport, MemberImportProblem } from '../../server/src/import/entities.ts';
import { progressOf } from '../../server/src/import/progress.ts';
import { AuditEntry } from '../../server/src/staff/index.ts';
import { importMapping } from '../support/harmless.ts';
import { newPhone, readIn, settled, sheet, workOff } from '../support/imports.ts';
import { describeWorld } from '../support/operation.ts';

/** What each row says by the usual columns, and with the two amounts changed over: the second leaves every third row out. */
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, row) => [newPhone(), '', '1', row % 3 === 0 ? '1.005' : '1', '2', '']);

describeWorld('a check that is asked for anew while it is under way', (at) => {
  const never = new AbortController().signal;
  const token = () => ({ token: at().owner.token });
  const stored = (id: string) => at().app.resources.db.reader.getRepository(MemberImport).findOneByOrFail({ id });
  const problems = (importId: string) => at().app.resources.db.reader.getRepository(MemberImportProblem).countBy({ importId });
  const usual = () => ({ ...importMapping, branchId: at().branch.id });
  const withoutPrincipal = () => ({ ...usual(), columns: { ...importMapping.columns, principal: null } });
  const dryRun = (importId: string, mapping: ReturnType<typeof usual>) =>
    at().call('memberImport.dryRun', { ...mapping, importId }, token());

  it('says nothing more: no sums, no problems, no state', async () => {
    const { id } = await readIn(at(), sheet(rowsOf(600)));
    await dryRun(id, usual());
    // Stopped after the first piece, as by the end of its time; then it goes on, not knowing what was asked meanwhile.
    await workOff(at().app, id, AbortSignal.abort());
    const first = await stored(id);
    expect([first.lastLine > 0, (await problems(id)) > 0]).toEqual([true, true]);
    await dryRun(id, withoutPrincipal());
    const anew = await stored(id);
    expect([anew.status, anew.lastLine, anew.sums, await problems(id)]).toEqual(['checking', 0, null, 0]);
    const { resources } = at().app;
    expect(await check(resources, first, progressOf(resources.db, first, never))).toBe(true);
    expect([await stored(id), await problems(id)]).toEqual([anew, 0]);
    const found = await settled(at(), id);
    expect(found.sums).toMatchObject({ newMembers: 600, problems: 0, points: 600, principalFen: 0, bonusFen: 120_000 });
  });

  it('however the two meet: what is brought in is what the last asking found', async () => {
    const { id } = await readIn(at(), sheet(rowsOf(1_500)));
    await dryRun(id, usual());
    const first = workOff(at().app, id);
    await dryRun(id, withoutPrincipal());
    const second = workOff(at().app, id);
    await dryRun(id, usual());
    await Promise.all([first, second]);
    const found = await settled(at(), id);
    const sums = { rows: 1_500, newMembers: 1_000, problems: 500, points: 1_000, principalFen: 100_000, bonusFen: 200_000 };
    expect(found).toMatchObject({ status: 'checked', sums });
    expect(await problems(id)).toBe(500);
    await at().call('memberImport.commit', { importId: id }, token());
    expect(await settled(at(), id)).toMatchObject({ status: 'imported', imported: 1_000, leftOut: 0 });
    const { reader } = at().app.resources.db;
    const [said] = await reader.getRepository(AuditEntry).findBy({ subject: id, action: 'memberImport.commit' });
    expect(said?.detail).toEqual({
      fileName: '会员.csv',
      points: 1_000,
      principalFen: 100_000,
      bonusFen: 200_000,
      members: 1_000,
    });
  });
});
