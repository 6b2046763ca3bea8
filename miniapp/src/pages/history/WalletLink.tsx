import { formatFen } from '@shuke/shared/money';
import { Notice } from '../../components/index.ts';
import { rememberedAnswer } from '../../hooks/useOperation.ts';
import { ids } from '../../ids.ts';
import { openWallet } from '../wallet/openWallet.ts';

/** From the lines of stored value to topping it up; the balance from the answer that home kept, when it did. */
export function WalletLink() {
  const wallet = rememberedAnswer('member.home', '{}')?.data.wallet;
  return (
    <Notice id={ids.historyWallet} icon="wallet" tone="pine" action="充值" onTap={() => void openWallet()}>
      储值余额{wallet === undefined ? '' : ` ${formatFen(wallet.totalFen)}`}
    </Notice>
  );
}
