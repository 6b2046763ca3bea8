import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { company, employ } from '../support/shared.ts';

describeOperation('companyWallet.endHolder', (at) => {
  it('takes the card away, and twice is once', async () => {
    const { walletId } = await company(at());
    const person = await at().member();
    const { holderId } = await employ(at(), walletId, person);
    for (let n = 0; n < 2; n += 1) {
      const ended = await at().call('companyWallet.endHolder', { walletId, holderId }, { token: at().manager.token });
      expect(ended.status).toBe('ended');
    }
    expect((await at().call('wallet.listShared', {}, { token: person.token })).wallets).toEqual([]);
  });

  it('not_found: no such wallet, and a holder of another one', async () => {
    const [one, other] = [await company(at()), await company(at())];
    const { holderId } = await employ(at(), one.walletId, await at().member());
    for (const walletId of [other.walletId, newId('wal')]) {
      const ended = at().call('companyWallet.endHolder', { walletId, holderId }, { token: at().owner.token });
      expect(await codeOfRefusal(ended)).toBe('not_found');
    }
  });
});
