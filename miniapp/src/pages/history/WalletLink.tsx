import { formatFen } from '@shuke/shared/money';
import { Notice } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { openWallet } from '../wallet/openWallet.ts';

/** From the lines of stored value to topping it up, with the balance after the newest of them. */
export function WalletLink({ totalFen }: { totalFen: number | undefined }) {
  return (
    <Notice id={ids.historyWallet} icon="wallet" tone="pine" action="充值" onTap={() => void openWallet()}>
      储值余额{totalFen === undefined ? '' : ` ${formatFen(totalFen)}`}
    </Notice>
  );
}
