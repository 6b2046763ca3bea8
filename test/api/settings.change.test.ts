import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('settings.change', (at) => {
  const get = async () => {
    const { consentVersions: _kept, ...settings } = await at().call('settings.get', {}, { token: at().owner.token });
    return settings;
  };
  type Settings = Awaited<ReturnType<typeof get>>;
  const change = (settings: Settings) => at().call('settings.change', settings, { token: at().owner.token });

  it('holds at once, leaves the rest of the programme as it is, and is in the trail', async () => {
    const before = await get();
    const { tiers } = await at().call('programme.get', {});
    const cardColours = { ink: { background: '#1a1a1a', text: '#f5f5f5' } };
    const next = await change({ ...before, brandName: '山雀茶点二', caps: { ...before.caps, adjustPoints: 10 }, cardColours });
    expect(next).toEqual({
      ...before,
      brandName: '山雀茶点二',
      caps: { ...before.caps, adjustPoints: 10 },
      cardColours,
      version: before.version + 1,
    });
    expect(await at().call('programme.get', {})).toMatchObject({ brandName: '山雀茶点二', tiers });
    const person = await at().member();
    const adjusted = at().call(
      'member.adjustPoints',
      { memberId: person.memberId, delta: 11, reason: '补记' },
      at().as(at().owner),
    );
    expect(await codeOfRefusal(adjusted)).toBe('approval_required');
    const { data } = await at().call('staff.listAudit', {}, { token: at().owner.token });
    expect(data.filter(({ action }) => action === 'settings.change')).toMatchObject([{ detail: { version: next.version } }]);
  });

  it('sets what a cashier may take off a bill alone, which holds at the next quote', async () => {
    const before = await get();
    const cashier = { roundOffFen: 0, manualPermille: 500, manualFen: 700 };
    await change({ ...before, discounts: { ...before.discounts, cashier } });
    const capAt = async (amountFen: number) =>
      (await at().priced(await at().member(), { amountFen, discount: { kind: 'manual', amountFen: 1, reason: '试' } })).quote
        .discountCapFen;
    expect([await capAt(1_000), await capAt(10_000)]).toEqual([500, 700]);
    await change({ ...(await get()), discounts: before.discounts });
  });

  it('conflict: of two who read the same settings, the second changes nothing', async () => {
    const read = await get();
    const codes = await Promise.all([
      change({ ...read, pointsName: '茶豆' }).then(
        () => 'done',
        () => 'conflict',
      ),
      change({ ...read, pointsName: '茶叶' }).then(
        () => 'done',
        () => 'conflict',
      ),
    ]);
    expect(codes.sort()).toEqual(['conflict', 'done']);
    expect(await codeOfRefusal(change({ ...read, pointsName: '茶花' }))).toBe('conflict');
    expect((await get()).version).toBe(read.version + 1);
  });

  it('contrast_low: text that cannot be read on the card', async () => {
    const settings = await get();
    const cardColours = { green: { background: '#777777', text: '#ffffff' } };
    expect(await codeOfRefusal(change({ ...settings, cardColours }))).toBe('contrast_low');
    expect((await get()).version).toBe(settings.version);
  });

  it('consent_version_used: another text wants another version', async () => {
    await at().member();
    const settings = await get();
    const consent = { ...settings.consent, paragraphs: ['什么都可以。'] };
    expect(await codeOfRefusal(change({ ...settings, consent }))).toBe('consent_version_used');
    await change({ ...settings, consent: { ...consent, version: '2027-01' } });
    expect((await at().call('programme.get', {})).consent.version).toBe('2027-01');
  });

  it('consent_version_used: nor do the terms of top-ups, once somebody agreed to them; the same text may be saved for ever', async () => {
    const person = await at().member();
    const settings = await get();
    const { id: planId } = await at().shop.plan({ payFen: 100 });
    await at().call('wallet.startTopUp', { planId, termsVersion: settings.topUpTerms.version }, at().as(person));
    const other = { ...settings.topUpTerms, paragraphs: ['概不退款。'] };
    expect(await codeOfRefusal(change({ ...settings, topUpTerms: other }))).toBe('consent_version_used');
    await change(settings);
    const next = await get();
    await change({ ...next, topUpTerms: { ...other, version: '2027-02' } });
    expect((await get()).topUpTerms.version).toBe('2027-02');
  });

  it('consent_version_used: nor does a version come back with other words that nobody had agreed to', async () => {
    const settings = await get();
    await change({ ...settings, consent: { version: 'a', title: '会员章程', paragraphs: ['一'] } });
    await change({ ...(await get()), consent: { version: 'b', title: '会员章程', paragraphs: ['二'] } });
    const back = { ...(await get()), consent: { version: 'a', title: '会员章程', paragraphs: ['三'] } };
    expect(await codeOfRefusal(change(back))).toBe('consent_version_used');
    await change({ ...back, consent: { version: 'a', title: '会员章程', paragraphs: ['一'] } });
  });

  it('locks a cashier by the caps just set, and nobody where there are none', async () => {
    const till = await at().shop.staff('cashier', [at().branch]);
    const person = await at().member();
    const undo = async () => {
      const { saleId } = await at().sell(person, { amountFen: 900, usePoints: false }, till);
      return at()
        .call('sale.undo', { saleId }, at().as(till))
        .then(
          () => 'done',
          () => 'refused',
        );
    };
    const before = await get();
    const { cashier, manager } = before.staffCaps;
    const capped = { ...cashier, undo: { timesPerHour: 1, timesPerDay: null, fenPerHour: null, fenPerDay: null } };
    await change({ ...before, staffCaps: { cashier: capped, manager } });
    expect([await undo(), await undo()]).toEqual(['done', 'refused']);
    await change({ ...(await get()), staffCaps: before.staffCaps });
  });
});
