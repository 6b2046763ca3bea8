import { formatFen } from '@shuke/shared/money';
import type { Output } from '../../api/index.ts';
import { Notice } from '../../components/index.ts';
import { ids } from '../../ids.ts';

/** The top-up that is not finished: to be paid, or paid and on its way. */
export function OpenOrder({
  order,
  onResume,
  onLook,
}: {
  order: NonNullable<Output<'wallet.get'>['open']>;
  onResume: () => void;
  onLook: () => void;
}) {
  const waits = order.state === 'waiting';
  return (
    <Notice
      id={ids.walletOpen}
      icon="clock"
      tone={waits ? 'gold' : 'pine'}
      action={waits ? '继续付款' : '看看钱到哪了'}
      onTap={waits ? onResume : onLook}
    >
      {formatFen(order.payFen)} {waits ? '的充值还没付' : '已付，正在入账'}
    </Notice>
  );
}
