import { tellSandbox } from '../lib/sandboxBridge.ts';
import type { Receipt } from './lastSale.ts';

/** Tells the sandbox page that a sale is paid; one that still waits for its payment is not. */
export function tellPaid(receipt: Receipt): void {
  if (receipt.status !== 'paid') return;
  const { saleId, payableFen, pointsBurned, pointsEarned, walletAfterFen, pointsAfter, branchName } = receipt;
  const walkIn = receipt.phoneMasked === '';
  tellSandbox({
    shuke: 'event',
    name: 'paid',
    data: { saleId, payableFen, pointsBurned, pointsEarned, walletAfterFen, pointsAfter, branchName, walkIn },
  });
}
