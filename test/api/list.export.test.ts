import fc from 'fast-check';
import { contract } from '@shuke/shared/contract';
import type { Input } from '@shuke/shared/client';
import { exportedLists, exportPermission, fileLinesMax, type ExportedList } from '@shuke/shared/exports';
import { may, rolePermissions, type Role } from '@shuke/shared/permissions';
import { AuditEntry } from '../../server/src/staff/index.ts';
import type { Cell, Names } from '../../server/src/listExport/table.ts';
import { tables } from '../../server/src/listExport/tables/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { product } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { outcomeOf } from '../support/outcome.ts';
import { posKey } from '../support/posKey.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { openScene } from '../support/scene.ts';
import { filterOf, wholeList, type Filter } from '../support/wholeList.ts';
import { errorOf, send, wireOf } from '../support/wire.ts';

describeOperation('list.export', (at) => {
  const take = (list: ExportedList, filter: Filter = {}, startingAfter?: string, { token } = at().owner) =>
    at().call('list.export', { list, filter, startingAfter }, { token });
  const whole = async (list: ExportedList, filter: Filter = {}, first?: string) => {
    const parts: Awaited<ReturnType<typeof take>>[] = [];
    let after: string | null | undefined = first;
    while (after !== null) {
      const part = await take(list, filter, after);
      parts.push(part);
      after = part.nextAfter;
    }
    return parts;
  };
  /** A list as lines, each cell as the table has it; one end of a key in so many begins with a sign. */
  const linesOf = async (list: ExportedList, filter: Filter, limit: number) => {
    const { data } = await at().call('branch.list', {}, { token: at().owner.token });
    const names: Names = { branch: (id) => data.find((each) => each.id === id)?.name ?? '', say: (ours) => ours };
    const columns = tables[list].columns as readonly (readonly [string, (row: unknown, of: Names) => Cell])[];
    return (await wholeList(at(), list, filter, limit)).map((row) => columns.map(([, cell]) => safe(cell(row, names))));
  };

  describe('any list', () => {
    beforeAll(async () => {
      await openScene(at());
      await openScene(at());
      await product(at(), { name: '-桂花茶' });
      const till = await posKey(at());
      for (let sale = 0; sale < 3; sale += 1) await at().call('sale.list', { branchId: at().branch.id }, { token: till });
    });

    it.each(exportedLists)(
      '%s: has exactly the rows that paging through it gives, in that order, under its headings',
      async (list) => {
        const filter = filterOf(at(), list);
        const expected = await linesOf(list, filter, 2);
        const [{ csv, lines, nextAfter, fileLinesMax: most } = await take(list, filter)] = await whole(list, filter);
        expect(parsed(csv)).toEqual([tables[list].columns.map(([heading]) => heading), ...expected]);
        expect([lines, nextAfter, most, csv.startsWith('\ufeff')]).toEqual([expected.length, null, fileLinesMax, true]);
        expect(lines).toBeGreaterThan(0);
        // Neither a phone number nor anybody's secret: what the list masks stays masked.
        expect(csv).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
      },
    );

    it('is open to each role exactly as the list is, and to no till system', async () => {
      const { cashier, manager, owner, shop, branch } = at();
      const [marketer, finance] = [await shop.staff('marketer', [branch]), await shop.staff('finance', [])];
      const people: Record<Role, { token: string }> = {
        cashier,
        manager,
        owner,
        marketer,
        finance,
        pos: { token: await posKey(at()) },
      };
      for (const list of exportedLists)
        for (const role of Object.keys(rolePermissions) as Role[]) {
          const more = exportPermission[list];
          const mayTake = role !== 'pos' && may(role, contract[list].permission) && (more === undefined || may(role, more));
          const outcome = await outcomeOf(at(), 'list.export', { list, filter: filterOf(at(), list) }, people[role]);
          expect(`${list} ${role} ${outcome}`).toBe(`${list} ${role} ${mayTake ? 'ok' : 'forbidden'}`);
        }
    });
  });

  describe('a long list', () => {
    const count = 1_234;
    let branchId: string;
    let ids: string[];
    beforeAll(async () => {
      branchId = (await at().shop.branch('远店')).id;
      const rows = Array.from({ length: count }, (_, n) => ({
        id: newId('adt'),
        staffId: at().owner.staffId,
        action: 'sale.checkout',
        branchId,
        subject: newId('sal'),
        detail: { payableFen: n },
        at: at().app.clock.now() + n,
      }));
      for (let from = 0; from < count; from += 100)
        await at().app.resources.db.write((tx) => tx.insert(AuditEntry, rows.slice(from, from + 100)));
      ids = rows.map(({ id }) => id).reverse();
    });

    it('comes in parts that are one file: the heading once, every row once, newest first', async () => {
      const expected = await linesOf('staff.listAudit', { branchId }, 100);
      expect(expected).toHaveLength(count);
      const parts = await whole('staff.listAudit', { branchId });
      expect(parts.map(({ lines }) => lines)).toEqual([1_000, count - 1_000]);
      expect(parsed(parts.map(({ csv }) => csv).join('')).slice(1)).toEqual(expected);
    });

    it('goes on after any row there is', async () => {
      const expected = await linesOf('staff.listAudit', { branchId }, 100);
      // The parts before left lines of their own at the top, above those we made.
      const own = expected.slice(-count);
      await fc.assert(
        fc.asyncProperty(fc.nat(count - 1), async (place) => {
          const parts = await whole('staff.listAudit', { branchId }, ids[place]);
          expect(parsed(parts.map(({ csv }) => csv).join(''))).toEqual(own.slice(place + 1));
        }),
        { numRuns: 8 },
      );
    });
  });

  it('says who took which list, narrowed by what and how far, and not what was searched for', async () => {
    const { call, owner, branch } = at();
    const { lines } = await take('product.list', { branchId: branch.id, query: '小满' }, newId('prd'));
    const { data } = await call('staff.listAudit', { branchId: branch.id }, { token: owner.token });
    expect(data[0]).toMatchObject({
      action: 'list.export',
      staffId: owner.staffId,
      branchId: branch.id,
      subject: 'product.list',
      detail: { list: '商品', lines, narrowed: 'query', after: expect.stringMatching(/^prd_/) as string },
    });
    expect(JSON.stringify(data[0])).not.toContain('小满');
  });

  it('started fifty times at once, is the same file fifty times, and fifty lines in the trail', async () => {
    const { call, owner } = at();
    const trail = async () =>
      (await call('staff.listAudit', { action: 'list.export', limit: 100 }, { token: owner.token })).data.length;
    const before = await trail();
    const taken = await Promise.all(Array.from({ length: 50 }, () => take('staff.list')));
    expect(new Set(taken.map(({ csv }) => csv)).size).toBe(1);
    expect((await trail()) - before).toBe(Math.min(50, 100 - before));
  });

  it('runs nothing that somebody wrote into a name, keeps lines inside their cell, and an amount below zero an amount', async () => {
    const { call, cashier, manager, branch } = at();
    const product = {
      code: null,
      category: '@SUM(1)',
      brand: '-1+1',
      unit: '杯',
      priceFen: 1_800,
      byWeight: false,
      branchIds: null,
    };
    for (const name of ['=1+1', '+86', '@x', '说"好", 好'])
      await call('product.create', { ...product, name }, at().as(at().owner));
    const { csv } = await take('product.list');
    expect(
      parsed(csv)
        .slice(1, 5)
        .map(([name]) => name),
    ).toEqual(['说"好", 好', "'@x", "'+86", "'=1+1"]);
    expect(csv).toContain(`"说""好"", 好",'-1+1,,'@SUM(1),18.00,杯,,全部门店,在售\r\n`);
    const drawer = { branchId: branch.id, till: '公式', floatFen: 500 };
    const { shiftId } = await call('shift.open', drawer, at().as(cashier));
    await call('shift.close', { shiftId, countedFen: 377, reason: '-1+1' }, at().as(cashier));
    const shifts = await take('shift.list', { branchId: branch.id }, undefined, manager);
    expect(shifts.csv).toContain(",3.77,-1.23,'-1+1\r\n");
  });

  it('forbidden: a branch that is not theirs, by name or by leaving it out', async () => {
    const { manager, otherBranch } = at();
    for (const list of ['shift.list', 'topUp.list', 'staff.listAudit'] as const)
      expect(await codeOfRefusal(take(list, { branchId: otherBranch.id }, undefined, manager))).toBe('forbidden');
    const { csv } = await take('staff.listAudit', {}, undefined, manager);
    expect(csv).not.toContain(otherBranch.name);
    expect(csv).toContain(at().branch.name);
  });

  it.each<[Input<'list.export'>['filter'], string]>([
    [{ limit: '5' }, 'filter.limit'],
    [{ startingAfter: 'x' }, 'filter.startingAfter'],
    [{ offset: '5' }, 'filter.offset'],
    [{ branchId: "' OR 1=1 --" }, 'filter.branchId'],
    [{ show: 'everything' }, 'filter.show'],
    [{}, 'filter.branchId'],
  ])('refuses %j instead of passing over it, and writes nothing down', async (filter, param) => {
    const rows = at().app.resources.db.reader.getRepository(AuditEntry);
    const before = await rows.count();
    const given = 'branchId' in (filter ?? {}) || param === 'filter.branchId' ? filter : { branchId: at().branch.id, ...filter };
    const wire = wireOf('list.export', { list: 'topUp.list', filter: given }, { token: at().owner.token });
    expect(errorOf(await send(at().app.url, wire))).toMatchObject({ code: 'invalid_request', param });
    expect(await rows.count()).toBe(before);
  });

  it('a list that comes whole goes on nowhere', async () => {
    expect(await codeOfRefusal(take('branch.list', {}, newId('brn')))).toBe('invalid_request');
  });

  it('not_found: a branch that does not exist', async () => {
    expect(await codeOfRefusal(take('shift.list', { branchId: newId('brn') }))).toBe('not_found');
  });
});

/** Text that a spreadsheet would take for a formula, made harmless. */
const safe = (cell: Cell): string =>
  typeof cell === 'string' && /^[=+\-@]/.test(cell) && !/^-\d+\.\d\d$/.test(cell) ? `'${cell}` : String(cell ?? '');

/** Lines of cells out of CSV text, as a spreadsheet reads them. */
function parsed(csv: string): string[][] {
  const lines: string[][] = [];
  for (const line of csv.replace('\ufeff', '').match(/(?:"(?:[^"]|"")*"|[^"\r])*\r\n/g) ?? []) {
    const cells = [...`,${line.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)];
    lines.push(cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  }
  return lines;
}
