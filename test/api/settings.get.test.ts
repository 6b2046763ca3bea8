import { describeOperation } from '../support/operation.ts';

describeOperation('settings.get', (at) => {
  it('shows what is in force, and which texts members agreed to', async () => {
    await at().member();
    const { consent } = await at().call('programme.get', {});
    const settings = await at().call('settings.get', {}, { token: at().owner.token });
    expect(settings).toMatchObject({ brandName: '山雀茶点', pointsName: '积分', undoWindowMinutes: 5, version: 0, consent });
    expect(settings.consentVersions).toMatchObject([
      { kind: 'join', version: consent.version, title: consent.title, isCurrent: true, members: 1, since: null },
      { kind: 'topUp', title: '储值卡章程', isCurrent: true, members: 0, lastOn: null },
    ]);
  });

  it('keeps every text there was, with when it held and how many agreed to it; a member reads which by its name', async () => {
    const { call, owner } = at();
    const person = await at().member();
    const { consentVersions: _kept, ...before } = await call('settings.get', {}, { token: owner.token });
    const consent = { version: '2027-01', title: '新会员章程', paragraphs: ['只有一段。'] };
    await call('settings.change', { ...before, consent }, { token: owner.token });
    const next = await at().member();
    const { consentVersions } = await call('settings.get', {}, { token: owner.token });
    expect(consentVersions.filter(({ kind }) => kind === 'join')).toMatchObject([
      { version: '2027-01', paragraphs: ['只有一段。'], isCurrent: true, since: '2026-03-18', members: 1 },
      { version: before.consent.version, paragraphs: before.consent.paragraphs, isCurrent: false, since: null },
    ]);
    const titles = async ({ token }: { token: string }) =>
      (await call('member.getProfile', {}, { token })).consents.map(({ kind, title, version }) => [kind, title, version]);
    expect(await titles(person)).toEqual([['join', before.consent.title, before.consent.version]]);
    expect(await titles(next)).toEqual([['join', '新会员章程', '2027-01']]);
    const record = await call('member.get', { memberId: person.memberId }, { token: owner.token });
    expect(record.consents[0]).toMatchObject({ title: before.consent.title, version: before.consent.version });
  });
});
