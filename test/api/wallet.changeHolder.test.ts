import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { noLimits } from '@shuke/shared/limitWords';
import { company, employ, share } from '../support/shared.ts';

describeOperation('wallet.changeHolder', (at) => {
  const change = (token: string, holderId: string, facts: object = {}) =>
    at().call('wallet.changeHolder', { ...noLimits, holderId, status: 'active', ...facts }, { token });

  it('sets new limits and pauses the card, which the holder sees at once', async () => {
    const [person, relative] = [await at().member(), await at().member()];
    const { holderId } = await share(at(), person, relative);
    const limits = { perSaleFen: 2_000, perDayFen: 3_000, perMonthFen: 9_000, weekdays: [7, 1, 1] };
    expect(await change(person.token, holderId, { ...limits, status: 'paused' })).toMatchObject({
      ...limits,
      weekdays: [1, 7],
      status: 'paused',
    });
    const { wallets } = await at().call('wallet.listShared', {}, { token: relative.token });
    expect(wallets).toMatchObject([{ holderId, status: 'paused', reason: 'paused', leftFen: 0, note: '这张卡被主人暂停了' }]);
  });

  it('holder_ended: a card that has ended stays so until it is given again; ending it twice is ending it once', async () => {
    const [person, relative] = [await at().member(), await at().member()];
    const { holderId } = await share(at(), person, relative);
    await change(person.token, holderId, { status: 'ended' });
    await change(person.token, holderId, { status: 'ended' });
    expect(await codeOfRefusal(change(person.token, holderId))).toBe('holder_ended');
  });

  it('not_found: a holder of somebody else, of a company, of nobody; not even by the holder themselves', async () => {
    const [person, relative] = [await at().member(), await at().member()];
    const { holderId } = await share(at(), person, relative);
    const { holderId: ofCompany } = await employ(at(), (await company(at())).walletId, person);
    for (const [token, id] of [
      [(await at().member()).token, holderId],
      [relative.token, holderId],
      [person.token, ofCompany],
      [person.token, newId('hld')],
    ] as const)
      expect(await codeOfRefusal(change(token, id))).toBe('not_found');
  });
});
