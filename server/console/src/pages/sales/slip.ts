import { formatFen, formatPoints } from '@shuke/shared/money';
import { fullTime } from '../../ui/index.ts';
import { paymentsText, saleStates, type Receipt } from './words.ts';

/** The lines of a slip, as on the roll of a printer. */
export function slipLines(receipt: Receipt): readonly (readonly [string, string])[] {
  const lines: readonly (readonly [string, string])[] = [
    ['单号', receipt.saleNumber],
    ['时间', fullTime(receipt.paidAt)],
    ['收银', receipt.staffName],
    ['会员', receipt.memberName],
    ['原价', formatFen(receipt.amountFen)],
    ['优惠', receipt.savedFen === 0 ? '' : formatFen(-receipt.savedFen)],
    ['应收', formatFen(receipt.payableFen)],
    ['储值付', receipt.principalFen + receipt.bonusFen === 0 ? '' : formatFen(receipt.principalFen + receipt.bonusFen)],
    ['其余', receipt.restFen === 0 ? '' : paymentsText(receipt)],
    ['已退', receipt.refundedFen === 0 ? '' : formatFen(receipt.refundedFen)],
    ['得积分', receipt.pointsEarned === 0 ? '' : formatPoints(receipt.pointsEarned)],
    ['状态', receipt.status === 'paid' ? '' : saleStates[receipt.status].word],
  ];
  return lines.filter(([, value]) => value !== '');
}

/** Prints a slip on whatever printer the browser offers, from a frame of its own: the page is left alone. */
export function printSlip(receipt: Receipt): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const slip = frame.contentDocument;
  if (slip === null) return;
  const heading = slip.createElement('h3');
  heading.textContent = receipt.branchName;
  const table = slip.createElement('table');
  for (const [name, value] of slipLines(receipt)) {
    const row = table.insertRow();
    row.insertCell().textContent = name;
    row.insertCell().textContent = value;
  }
  slip.body.append(heading, table);
  frame.contentWindow?.addEventListener('afterprint', () => {
    frame.remove();
  });
  frame.contentWindow?.print();
}
