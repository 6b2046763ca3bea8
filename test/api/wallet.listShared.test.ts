import { describeOperation } from '../support/operation.ts';
import { company, employ, share } from '../support/shared.ts';

describeOperation('wallet.listShared', (at) => {
  it('lists the cards of relatives and companies with what is left of the limits, never what the wallet holds', async () => {
    const [person, relative] = [await at().member({ principalFen: 12_345 }), await at().member()];
    await share(at(), person, relative, { perSaleFen: 800, perDayFen: 700 });
    await employ(at(), (await company(at(), 5_000)).walletId, relative);
    const shared = await at().call('wallet.listShared', {}, { token: relative.token });
    expect(shared.wallets).toMatchObject([
      { kind: 'family', leftFen: 700, reason: 'per_day', note: '受当日限额限制' },
      { kind: 'company', name: '杭州青禾设计', leftFen: null, reason: null },
    ]);
    expect(JSON.stringify(shared)).not.toContain('12345');
    expect(JSON.stringify(shared)).not.toContain(person.memberId);
  });

  it('says why a card cannot be used now: the wallet is frozen, the hour is wrong', async () => {
    const [person, relative] = [await at().member(), await at().member()];
    await share(at(), person, relative, { fromMinute: 0, toMinute: 1 });
    const reason = async () => (await at().call('wallet.listShared', {}, { token: relative.token })).wallets[0]?.reason;
    expect(await reason()).toBe('hours');
    await at().call('wallet.setFrozen', { frozen: true }, { token: person.token });
    expect(await reason()).toBe('frozen');
  });
});
