import { View } from '@tarojs/components';
import { formatPoints } from '@shuke/shared/money';
import { Notice, Ring } from '../../components/index.ts';
import { rememberedAnswer } from '../../hooks/useOperation.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { dayText, daysUntil } from '../../lib/dates.ts';
import { pointsName } from '../../lib/shopWords.ts';

const shownDays = 30;
const tickMs = 60_000;

/** What ends within 30 days, from the answer that home kept: no request of its own. */
export function Expiring() {
  const now = useServerTime(tickMs);
  const expiring = rememberedAnswer('member.home', '{}')?.data.expiring;
  if (expiring === undefined || expiring === null) return null;
  const days = daysUntil(expiring.expiresOn, now);
  if (days < 0 || days > shownDays) return null;
  return (
    <Notice
      lead={
        <Ring share={days / shownDays} tone="gold" size="m">
          {days}
        </Ring>
      }
    >
      <View className="history__ending">
        {formatPoints(expiring.points)} {pointsName()}即将过期
      </View>
      <View>{days === 0 ? '今天 24:00 清零' : `${dayText(expiring.expiresOn, now)} 清零，还有 ${String(days)} 天`}</View>
    </Notice>
  );
}
