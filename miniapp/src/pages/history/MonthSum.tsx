import { View } from '@tarojs/components';
import { formatFen, formatPoints } from '@shuke/shared/money';
import type { Output } from '../../api/index.ts';
import { pointsName } from '../../lib/shopWords.ts';
import type { Account } from './focus.ts';

type Month = Output<'member.listMonths'>['data'][number];

const part = (word: string, figure: string, isThere: boolean): string[] => (isThere ? [`${word} ${figure}`] : []);

/** What a month comes to in words of its account, by the server's figures; a line for each account. Pure. */
export function sumLines(account: Account, { pointsIn, pointsOut, walletInFen, walletOutFen }: Month): string[] {
  const points = [
    ...part('得', formatPoints(pointsIn), pointsIn > 0),
    ...part('用', formatPoints(pointsOut), pointsOut > 0),
  ].join(' · ');
  const wallet = [
    ...part('存', formatFen(walletInFen), walletInFen > 0),
    ...part('花', formatFen(walletOutFen), walletOutFen > 0),
  ].join(' · ');
  if (account === 'points') return [points];
  return account === 'wallet' ? [wallet] : [wallet, points === '' ? '' : `${pointsName()} ${points}`];
}

/** The head of a month: its name, and what came and went in all of it, whatever is listed below. */
export function MonthHead({ name, account, month }: { name: string; account: Account; month: Month | undefined }) {
  const lines = month === undefined ? [] : sumLines(account, month).filter((line) => line !== '');
  return (
    <View className="history__month">
      <View className="history__month-name">{name}</View>
      <View className="history__sum">
        {lines.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
    </View>
  );
}
