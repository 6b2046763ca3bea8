import { formatFen, formatPoints } from '@shuke/shared/money';
import { say } from '../../api/index.ts';
import { Figures } from '../../ui/index.ts';
import type { Member } from './words.ts';

/** What a member holds, and what of it ends soonest. */
export function Holdings({
  member: { wallet, points, pointsLots, spentFen, visitCount, growth, lastVisitOn },
}: {
  member: Member;
}) {
  const [soonest] = pointsLots;
  return (
    <Figures
      figures={[
        {
          label: '储值余额',
          value: formatFen(wallet.totalFen),
          note: `本金 ${formatFen(wallet.principalFen)} + 赠 ${formatFen(wallet.bonusFen)}`,
        },
        {
          label: say('积分'),
          value: formatPoints(points),
          note: soonest?.expiresOn == null ? undefined : `${formatPoints(soonest.amount)} 于 ${soonest.expiresOn} 到期`,
        },
        { label: '累计消费', value: formatFen(spentFen), note: `${formatPoints(visitCount)} 次到店` },
        { label: say('成长值'), value: formatPoints(growth), note: lastVisitOn === null ? '还没到过店' : `${lastVisitOn} 到店` },
      ]}
    />
  );
}
