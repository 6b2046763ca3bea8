import type { EntityManager } from 'typeorm';
import { rollUp } from '../../server/src/report/index.ts';
import { StaffSession } from '../../server/src/staff/entities.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('member.exportList', (at) => {
  it('writes a header once, cells that no spreadsheet runs, and down who exported, also from the middle', async () => {
    const { app, call, owner } = at();
    const person = await at().member({ principalFen: 1_234 });
    await call('member.addTag', { memberId: person.memberId, tag: '=1+1' }, { token: owner.token });
    await rollUp(app.resources);
    const { csv, lines, nextAfter } = await call('member.exportList', {}, { token: owner.token });
    expect(csv.startsWith('\ufeff会员,手机,')).toBe(true);
    expect([csv.split('\r\n').length - 2, nextAfter]).toEqual([lines, null]);
    expect(csv).toContain("'=1+1");
    expect(csv).toContain('12.34');
    expect(csv).not.toMatch(/(?<!\d)1\d{10}(?!\d)/);
    const rest = await call('member.exportList', { startingAfter: person.memberId }, { token: owner.token });
    expect(rest.csv).not.toContain('会员,手机');
    const { data } = await call('staff.listAudit', {}, { token: owner.token });
    const written = data.filter(({ action }) => action === 'member.exportList').map(({ detail }) => detail);
    expect(written).toEqual([
      { lines: rest.lines, after: person.memberId },
      { lines, after: null },
    ]);
  });

  it('hands out nothing to somebody disabled a moment ago, whom another server may still take for one of the staff', async () => {
    const { app, call, shop, owner } = at();
    const leaver = await shop.staff('owner', [], '小梅');
    await call('member.list', {}, { token: leaver.token });
    const elsewhere = (tx: EntityManager) => tx.update(StaffSession, { staffId: leaver.staffId }, { revokedAt: app.clock.now() });
    await app.resources.db.write(elsewhere);
    expect(await codeOfRefusal(call('member.exportList', {}, { token: leaver.token }))).toBe('unauthenticated');
    const { data } = await call('staff.listAudit', { staffId: leaver.staffId }, { token: owner.token });
    expect(data.filter(({ action }) => action === 'member.exportList')).toEqual([]);
  });
});
