import { View } from '@tarojs/components';
import { formatFen, formatPoints } from '@shuke/shared/money';
import type { Output } from '../../api/index.ts';
import { Amount, Button, Icon } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { pointsName } from '../../lib/shopWords.ts';
import { openHistory } from '../history/focus.ts';

type Status = Output<'member.codeStatus'>;

/** In the place of the code, once it has been used: what was paid, what is left, and the way to the history. */
export function PaidPanel({ sale, status, onAgain }: { sale: NonNullable<Status['sale']>; status: Status; onAgain: () => void }) {
  const { undone } = sale;
  return (
    <View className="code__paid" aria-live="polite">
      <View className={`code__paid-mark${undone ? ' code__paid-mark--undone' : ''}`}>
        <Icon name={undone ? 'undo' : 'check'} size={34} />
      </View>
      <View className="code__paid-title">{undone ? '已撤销' : '已收'}</View>
      <Amount id={ids.codePaid} fen={sale.payableFen} size="l" />
      <View className="code__paid-note">
        {sale.branchName}
        {!undone && sale.pointsEarned > 0 && `·得 ${formatPoints(sale.pointsEarned)} ${pointsName()}`}
      </View>
      <View className="code__paid-note">储值余额 {formatFen(status.wallet.totalFen)}</View>
      <View className="code__paid-buttons">
        <Button id={ids.codePaidMore} size="m" kind="soft" onTap={() => void openHistory('all')}>
          看明细
        </Button>
        <Button id={ids.codeRefresh} size="m" kind="ghost" onTap={onAgain}>
          再出示会员码
        </Button>
      </View>
    </View>
  );
}
