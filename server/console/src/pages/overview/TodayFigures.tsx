import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { say } from '../../api/index.ts';
import { Figures } from '../../ui/index.ts';

type Overview = Output<'report.overview'>;

/** Today beside the same weekday last week, and what the shop owes. */
export function TodayFigures({ data }: { data: Overview }) {
  const { today, lastWeek, owed, definitions, updatedAt: asOf, countedAt } = data;
  const define = (name: string) => {
    const definition = definitions[name];
    return definition === undefined ? {} : { definition };
  };
  return (
    <Figures
      figures={[
        {
          label: '今日收款',
          value: formatFen(today.saleFen),
          note: `上周同日 ${formatFen(lastWeek.saleFen)}`,
          asOf,
          ...define('saleFen'),
        },
        {
          label: '会员单数',
          value: `${formatPoints(today.memberSaleCount)} / ${formatPoints(today.saleCount)}`,
          note: `散客 ${formatPoints(today.walkInSaleCount)} 单`,
          asOf,
          ...define('memberSaleCount'),
        },
        {
          label: '新会员',
          value: formatPoints(today.newMembers),
          note: `上周同日 ${formatPoints(lastWeek.newMembers)}`,
          asOf,
          ...define('newMembers'),
        },
        {
          label: '到店会员',
          value: formatPoints(today.activeMembers),
          note: `回头客 ${formatPoints(today.returningMembers)}`,
          asOf,
          ...define('activeMembers'),
        },
        {
          label: owed === null ? say('积分发出') : say('未用积分'),
          value: formatPoints(owed?.points ?? today.pointsGiven),
          note: `今天发出 ${formatPoints(today.pointsGiven)}，用掉 ${formatPoints(today.pointsUsed)}`,
          asOf: owed === null ? asOf : countedAt,
          ...define(owed === null ? 'pointsGiven' : 'owed'),
        },
        ...(owed === null
          ? []
          : [
              {
                label: '储值余额',
                value: formatFen(owed.principalFen),
                note: `本金；另有赠金 ${formatFen(owed.bonusFen)}`,
                asOf: countedAt,
                ...define('owed'),
              },
            ]),
      ]}
    />
  );
}
