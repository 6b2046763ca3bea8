import { formatFen, formatPoints } from '@shuke/shared/money';
import { backText } from '@shuke/shared/refundWords';
import { say } from '../../api/index.ts';
import { Facts, fullTime, Money, Status } from '../../ui/index.ts';
import { paymentsText, saleStates, type Receipt } from './words.ts';

/** The receipt, line by line. */
export const ReceiptFacts = ({ receipt }: { receipt: Receipt }) => (
  <Facts
    facts={[
      ['单号', receipt.saleNumber],
      [
        '状态',
        <Status key="status" mood={saleStates[receipt.status].mood}>
          {saleStates[receipt.status].word}
        </Status>,
      ],
      ['会员', [receipt.memberName, receipt.phoneMasked, receipt.tierName].filter((part) => part !== '').join('，')],
      ['门店', `${receipt.branchName}，${receipt.staffName}`],
      ['收款时间', fullTime(receipt.paidAt)],
      ['原价', <Money key="amount" fen={receipt.amountFen} />],
      ['优惠', receipt.savedFen === 0 ? null : <Money key="saved" fen={-receipt.savedFen} />],
      ['其中', receipt.lines.length === 0 ? null : linesText(receipt)],
      [
        '应收',
        <b key="payable">
          <Money fen={receipt.payableFen} />
        </b>,
      ],
      ['储值付', storedText(receipt)],
      ['其余', receipt.restFen === 0 ? null : paymentsText(receipt)],
      ['已退', refundedText(receipt)],
      [
        '还可退',
        receipt.refunds.length === 0
          ? null
          : say(backText({ moneyFen: receipt.refundableMoneyFen, points: receipt.refundablePoints })),
      ],
      [say('用积分'), receipt.pointsBurned === 0 ? null : formatPoints(receipt.pointsBurned)],
      [say('得积分'), formatPoints(receipt.pointsEarned)],
      ['付后余额', say(`${formatFen(receipt.walletAfterFen)}，${formatPoints(receipt.pointsAfter)} 积分`)],
    ]}
  />
);

/** Money, and points that went back as points; null where nothing did. */
const refundedText = ({ refunds, refundedFen: moneyFen }: Receipt): string | null =>
  refunds.length === 0 ? null : say(backText({ moneyFen, points: refunds.reduce((sum, { pointsBack }) => sum + pointsBack, 0) }));

const storedText = ({ principalFen, bonusFen, walletName }: Receipt): string =>
  `${formatFen(principalFen)} 本金，${formatFen(bonusFen)} 赠金${walletName === null ? '' : `（${walletName}的卡）`}`;

/** 熟客 9.5 折 −¥2.05，抹零 −¥0.95. */
const linesText = ({ lines }: Receipt): string =>
  lines.map(({ label, amountFen }) => `${label} ${formatFen(amountFen)}`).join('，');
