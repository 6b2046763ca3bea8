import { staffWrite } from '../../../api/index.ts';
import { tellSandbox } from '../../../lib/sandboxBridge.ts';
import { moneyTrouble } from '../../moneyTrouble.ts';
import { useOnce } from '../../once.ts';
import { changeWallet } from '../../visit.ts';

const words = { act: '充', undone: '没有充值', noMore: '再收钱' };

/** Pays cash into stored value once, however often the button is pressed; `pay` gives true when it is done. */
export function useTopUp(visitId: string) {
  const { error, busy, run } = useOnce();
  const pay = (amountFen: number, approvalId?: string): Promise<boolean> =>
    run(async () => {
      const input = { visitId, amountFen, ...(approvalId === undefined ? {} : { approvalId }) };
      const { walletAfterFen } = await staffWrite('wallet.topUpCash', input, visitId);
      changeWallet(walletAfterFen);
      tellSandbox({ shuke: 'event', name: 'toppedUp', data: { amountFen, walletAfterFen } });
    });
  return { busy, trouble: error && moneyTrouble(error, words), pay };
}
