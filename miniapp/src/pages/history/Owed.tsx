import { formatPoints } from '@shuke/shared/money';
import { Notice } from '../../components/index.ts';
import { rememberedAnswer } from '../../hooks/useOperation.ts';
import { ids } from '../../ids.ts';
import { pointsName } from '../../lib/shopWords.ts';

/** 欠积分, from the answer that home kept: no request of its own. */
export function Owed() {
  const owed = rememberedAnswer('member.home', '{}')?.data.pointsOwed ?? 0;
  if (owed === 0) return null;
  return (
    <Notice id={ids.historyPointsOwed} icon="points">
      欠 {formatPoints(owed)} {pointsName()}：退款时已经用掉的，以后得的先还
    </Notice>
  );
}
