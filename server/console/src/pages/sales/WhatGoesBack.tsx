import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { mostText } from '@shuke/shared/refundWords';
import { say } from '../../api/index.ts';
import { Facts } from '../../ui/index.ts';
import { paymentsText } from './words.ts';

type Preview = Output<'sale.previewRefund'>;

/** By which ways a refund would go back, and which points with it. */
export const WhatGoesBack = ({ preview }: { preview: Preview }) => (
  <Facts
    facts={[
      ['可退', say(mostText(preview.refundableFen, { moneyFen: preview.refundableMoneyFen, points: preview.refundablePoints }))],
      [
        '退回储值',
        preview.principalFen + preview.bonusFen === 0
          ? null
          : `${formatFen(preview.principalFen)} 本金，${formatFen(preview.bonusFen)} 赠金${preview.walletName === null ? '' : `（${preview.walletName}的卡）`}`,
      ],
      ['原路退', preview.payments.length === 0 ? null : paymentsText(preview)],
      ['还给会员', preview.pointsBack === 0 ? null : say(`${formatPoints(preview.pointsBack)} 积分`)],
      ['收回', preview.pointsTaken === 0 ? null : say(`${formatPoints(preview.pointsTaken)} 积分`)],
      ['会员欠', preview.pointsOwed === 0 ? null : say(`${formatPoints(preview.pointsOwed)} 积分，以后得的先抵`)],
    ]}
  />
);
