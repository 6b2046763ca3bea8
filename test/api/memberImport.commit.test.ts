import { aloneSentence } from '@shuke/shared/importFile';
import { In, Not } from 'typeorm';
import { MemberImport } from '../../server/src/import/entities.ts';
import { Member, MemberProfile } from '../../server/src/member/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { Staff } from '../../server/src/staff/index.ts';
import { broughtIn, comesWith, looked, newPhone, phoneOf, readIn, settled, sheet, takenBack } from '../support/imports.ts';
import { setProgramme } from '../support/staffCare.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('memberImport.commit', (at) => {
  const commit = (importId: string) => at().call('memberImport.commit', { importId }, { token: at().owner.token });
  const memberOf = (phone: string) => {
    const { db, secrets } = at().app.resources;
    return db.reader.getRepository(Member).findOneByOrFail({ phoneHash: secrets.phoneHash(phone) });
  };

  it('makes a card with what the file says; whoever logs in with that phone has it, without a second welcome', async () => {
    const { call } = at();
    const phone = newPhone();
    const done = await broughtIn(at(), sheet([[phone, '小满', '120', '88.50', '10', '熟客']]));
    expect(done).toMatchObject({ status: 'imported', imported: 1, leftOut: 0, rowCount: 1 });
    const member = await memberOf(phone);
    const books = await at().books({ memberId: member.id });
    expect(books).toMatchObject({ points: 120, principalFen: 8_850, bonusFen: 1_000 });
    expect(books.growth).toBeGreaterThan(0);
    const person = await comesWith(at(), phone);
    expect(person.memberId).toBe(member.id);
    const home = await call('member.home', {}, { token: person.token });
    expect([home.points, home.wallet.totalFen, home.name]).toEqual([120, 9_850, '小满']);
    const { data } = await call('member.listEntries', {}, { token: person.token });
    expect(data.map(({ title }) => title)).toEqual(['老系统余额转入']);
  });

  it('what was brought in can be spent, and its money given back', async () => {
    const phone = newPhone();
    await broughtIn(at(), sheet([[phone, '小满', '', '100', '', '']]));
    const person = await comesWith(at(), phone);
    await at().sell(person, { amountFen: 1_000 });
    const topUp = await at().paidIn(person);
    expect(topUp).toMatchObject({ method: 'other', principalFen: 10_000 });
    const refund = { topUpId: topUp.id, amountFen: 5_000, reason: '顾客要求' };
    await at().call('topUp.refund', refund, at().as(at().owner));
    expect((await at().books(person)).principalFen).toBeLessThan(5_000);
  });

  it('leaves out whoever became a member meanwhile, and says so', async () => {
    const [joined, other] = [newPhone(), newPhone()];
    const { id } = await looked(
      at(),
      sheet([
        [joined, '', '50', '', '', ''],
        [other, '', '5', '', '', ''],
      ]),
    );
    const person = await comesWith(at(), joined);
    const before = await at().books(person);
    await commit(id);
    expect(await settled(at(), id)).toMatchObject({
      imported: 1,
      leftOut: 1,
      problems: [{ row: 2, reason: '这个手机号已经是会员' }],
    });
    expect(await at().books(person)).toEqual(before);
  });

  it('gives members who are there already theirs on top, and lifts a tier but never lowers it', async () => {
    const person = await at().member({ points: 10, growth: 999_999, principalFen: 1_000 });
    const before = await at().books(person);
    await broughtIn(at(), sheet([[phoneOf(at(), person), '别的名字', '50', '20', '', '熟客']]), { existing: 'add' });
    const after = await at().books(person);
    expect(after).toMatchObject({ points: before.points + 50, principalFen: 3_000, growth: before.growth });
    expect((await memberOf(phoneOf(at(), person))).name).not.toBe('别的名字');
  });

  it('a phone that was erased is a new member', async () => {
    const person = await at().member();
    await at().call('member.erase', { memberId: person.memberId, reason: '本人申请' }, { token: at().owner.token });
    expect(await broughtIn(at(), sheet([[phoneOf(at(), person), '', '5', '', '', '']]))).toMatchObject({
      imported: 1,
      leftOut: 0,
    });
    expect((await memberOf(phoneOf(at(), person))).id).not.toBe(person.memberId);
  });

  it('keeps birthday and what the shop asks besides, of new members only, and nothing of them once it is taken back', async () => {
    const { app } = at();
    await setProgramme(at(), {
      customFields: [{ key: 'taste', label: '口味', type: 'choice', choices: ['少糖'], purpose: '记住' }],
    });
    const [phone, person] = [newPhone(), await at().member()];
    const file = `手机号,生日,口味\n${phone},1990/5/20,少糖\n${phoneOf(at(), person)},1991-01-01,少糖`;
    const columns = { phone: 0, name: null, points: null, principal: null, bonus: null, tier: null, birthday: 1 };
    const wishes = { columns, fields: [{ key: 'taste', column: 2 }], existing: 'add' as const };
    const { id } = await broughtIn(at(), file, wishes);
    const profileOf = (memberId: string) => app.resources.db.reader.getRepository(MemberProfile).findOneBy({ id: memberId });
    const { id: memberId } = await memberOf(phone);
    expect(await profileOf(memberId)).toMatchObject({ birthday: '1990-05-20', ownFields: { taste: '少糖' }, birthdaySets: 0 });
    expect(await profileOf(person.memberId)).toBeNull();
    await takenBack(at(), id);
    expect(await profileOf(memberId)).toMatchObject({ birthday: null, ownFields: {} });
    await setProgramme(at(), {});
  });

  it('import_not_ready: before it was looked at, with no good row, and when it is done', async () => {
    expect(await codeOfRefusal(commit((await readIn(at(), sheet())).id))).toBe('import_not_ready');
    expect(await codeOfRefusal(commit((await looked(at(), sheet([['x', '', '', '', '', '']]))).id))).toBe('import_not_ready');
    expect(await codeOfRefusal(commit((await broughtIn(at(), sheet())).id))).toBe('import_not_ready');
  });

  it('import_file_seen: the very same bytes are in already, whatever the file is called; brought in again only on purpose', async () => {
    const text = sheet();
    const first = await broughtIn(at(), text);
    const second = await looked(at(), text, { existing: 'add' }, '又一份.csv');
    expect(second.sameFile).toEqual({
      importId: first.id,
      importedAt: expect.any(String) as string,
      ...{ underWay: null, rows: 1 },
    });
    expect(await codeOfRefusal(commit(second.id))).toBe('import_file_seen');
    const again = { importId: second.id, again: true as const };
    expect((await at().call('memberImport.commit', again, { token: at().owner.token })).sameFile).toBeNull();
    const { data } = await at().call('staff.listAudit', { action: 'memberImport.commit', limit: 1 }, { token: at().owner.token });
    expect(data[0]).toMatchObject({ subject: second.id, detail: { again: true } });
    expect(data[0]?.sentence).toContain('同一份文件导入过，仍要再导');
    await settled(at(), second.id);
  });

  it('says nothing of a file that was taken back whole, or never brought in, nor of another by one byte', async () => {
    const text = sheet();
    await looked(at(), text);
    const { id } = await looked(at(), text);
    await commit(id);
    await settled(at(), id);
    expect((await looked(at(), `${text}\n`)).sameFile).toBeNull();
    expect((await looked(at(), text)).sameFile).toMatchObject({ importId: id });
    await takenBack(at(), id);
    const last = await looked(at(), text);
    expect(last.sameFile).toBeNull();
    expect((await commit(last.id)).status).toBe('importing');
    await settled(at(), last.id);
  });

  it('a file on its way in or out is said to be, never to have come to no row', async () => {
    const text = sheet();
    const { id } = await broughtIn(at(), text);
    const second = await looked(at(), text);
    const seen = async (status: 'importing' | 'rollingBack' | 'imported') => {
      await at().app.resources.db.write((tx) => tx.update(MemberImport, { id }, { status }));
      const { sameFile } = await at().call('memberImport.get', { importId: second.id }, { token: at().owner.token });
      return [sameFile?.underWay, sameFile?.rows];
    };
    expect(await seen('importing')).toEqual(['importing', null]);
    expect(await seen('rollingBack')).toEqual(['rollingBack', null]);
    expect(await seen('imported')).toEqual([null, 1]);
  });

  it('a file that is in already uses up no second person’s yes', async () => {
    const text = sheet([[newPhone(), '小满', '100', '600.00', '', '']]);
    await broughtIn(at(), text);
    await setProgramme(at(), { caps: { importFen: 60_000 } });
    const { id: importId } = await looked(at(), text, { existing: 'add' });
    const asking = { kind: 'memberImport' as const, subject: importId, reason: '老系统' };
    const { approvalId } = await at().call('approval.ask', asking, at().as(at().owner));
    await at().call('approval.answer', { approvalId, approve: true }, { token: at().manager.token });
    const withIt = { importId, approvalId };
    expect(await codeOfRefusal(at().call('memberImport.commit', withIt, { token: at().owner.token }))).toBe('import_file_seen');
    const meant = await at().call('memberImport.commit', { ...withIt, again: true as const }, { token: at().owner.token });
    expect(meant.status).toBe('importing');
    await settled(at(), importId);
    await setProgramme(at(), {});
  });

  it('not_found: an import that does not exist', async () => {
    expect(await codeOfRefusal(commit(newId('imp')))).toBe('not_found');
  });

  describe('above what one person brings in', () => {
    const large = () => sheet([[newPhone(), '小满', '100', '600.00', '', '']]);
    const asOwner = () => at().as(at().owner);
    const capped = () => setProgramme(at(), { caps: { importFen: 60_000 } });
    afterEach(() => setProgramme(at(), {}));
    const asked = async (importId: string) =>
      (await at().call('approval.ask', { kind: 'memberImport', subject: importId, reason: '老系统' }, asOwner())).approvalId;
    const answer = (approvalId: string, approve = true) =>
      at().call('approval.answer', { approvalId, approve }, { token: at().manager.token });
    const second = async (importId: string) => (await at().call('memberImport.get', { importId }, asOwner())).second;

    it('approval_required: points count at what they pay; at the cap nobody is asked', async () => {
      const { id } = await looked(at(), large());
      expect(await second(id)).toBe('none');
      await capped();
      expect(await second(id)).toBe('needed');
      expect(await codeOfRefusal(commit(id))).toBe('approval_required');
      const alone = at().call('memberImport.commit', { importId: id, alone: aloneSentence }, asOwner());
      expect(await codeOfRefusal(alone)).toBe('approval_required');
      await setProgramme(at(), { caps: { importFen: 60_100 } });
      expect((await commit(id)).status).toBe('importing');
    });

    it('a second person sees what would come in, and says yes once; the trail names the approval', async () => {
      await capped();
      const { id: importId } = await looked(at(), large());
      const approvalId = await asked(importId);
      const { data } = await at().call('approval.list', {}, { token: at().manager.token });
      const shown = data.find((each) => each.approvalId === approvalId);
      expect(shown?.lines).toEqual(['文件：会员.csv', '1 位会员，100 积分', '本金 ¥600.00，赠金 ¥0.00']);
      await answer(approvalId);
      expect((await at().call('memberImport.commit', { importId, approvalId }, asOwner())).status).toBe('importing');
      const { data: acts } = await at().call('staff.listAudit', {}, asOwner());
      expect(acts.find(({ action }) => action === 'memberImport.commit')).toMatchObject({
        subject: importId,
        detail: { approvalId },
      });
      // Said again while it is under way, it goes on.
      expect((await at().call('memberImport.commit', { importId, approvalId }, asOwner())).status).toBe('importing');
    });

    it('approval_invalid: refused, unanswered, of another import, or of what was checked before', async () => {
      await capped();
      const [{ id: importId }, { id: other }] = [await looked(at(), large()), await looked(at(), large())];
      const [refused, waiting, foreign, before] = [
        await asked(importId),
        await asked(importId),
        await asked(other),
        await asked(importId),
      ];
      await answer(refused, false);
      for (const each of [foreign, before]) await answer(each);
      const withIt = (approvalId: string) => codeOfRefusal(at().call('memberImport.commit', { importId, approvalId }, asOwner()));
      for (const each of [refused, waiting, foreign]) expect(await withIt(each)).toBe('approval_invalid');
      const { mapping } = await at().call('memberImport.get', { importId }, asOwner());
      const columns = { ...mapping.columns, phone: mapping.columns.phone ?? 0 };
      const doubled = { ...mapping, columns, importId, branchId: at().branch.id, pointsRatio: { old: 1, ours: 2 } };
      await at().call('memberImport.dryRun', doubled, asOwner());
      await settled(at(), importId);
      expect(await withIt(before)).toBe('approval_invalid');
    });

    it('who has nobody to ask says so in so many words, and the trail keeps it', async () => {
      await capped();
      const { id: importId } = await looked(at(), large());
      const { db } = at().app.resources;
      const others = { id: Not(at().owner.staffId), status: 'active' as const };
      const atWork = await db.reader.getRepository(Staff).findBy(others);
      await db.write((tx) => tx.update(Staff, others, { status: 'disabled' }));
      expect(await second(importId)).toBe('alone');
      expect(await codeOfRefusal(commit(importId))).toBe('approval_required');
      const done = await at().call('memberImport.commit', { importId, alone: aloneSentence }, asOwner());
      expect(done.status).toBe('importing');
      const { data: acts } = await at().call('staff.listAudit', {}, asOwner());
      expect(acts.find(({ action }) => action === 'memberImport.commit')?.detail).toMatchObject({ alone: true });
      await db.write((tx) => tx.update(Staff, { id: In(atWork.map(({ id }) => id)) }, { status: 'active' }));
    });
  });
});
