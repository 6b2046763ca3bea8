import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { formatQuantity, oneMilli } from '@shuke/shared/goods';
import { asApiError, staffSession } from '../../../api/index.ts';
import { button } from '../../../lib/aria.ts';
import { backId } from '../../ids.ts';
import type { Receipt } from '../../lastSale.ts';
import '../../till/till.scss';

type Item = NonNullable<Receipt['items']>[number];

/** Which lines come back, and what the server says they are worth. */
export function useLinesBack(saleId: string, items: readonly Item[]) {
  const [back, setBack] = useState<readonly number[]>([]);
  const [answer, setAnswer] = useState<{ of: string; amountFen?: number; problem?: string }>();
  const lines = items.flatMap((_item, line) => {
    const quantityMilli = back[line] ?? 0;
    return quantityMilli === 0 ? [] : [{ line, quantityMilli }];
  });
  const asked = lines.map(({ line, quantityMilli }) => `${String(line)}:${String(quantityMilli)}`).join(',');
  useEffect(() => {
    if (asked === '') return;
    staffSession.call('sale.previewRefund', { saleId, lines: asked }).then(
      ({ amountFen }) => {
        setAnswer({ of: asked, amountFen });
      },
      (failure: unknown) => {
        setAnswer({ of: asked, problem: asApiError(failure).message });
      },
    );
  }, [saleId, asked]);
  const current = answer?.of === asked ? answer : undefined;
  return {
    back,
    lines,
    amountFen: current?.amountFen,
    problem: current?.problem,
    counting: asked !== '' && current === undefined,
    /** One unit more or less of a line; what is left of it at most. */
    step: (place: number, by: number) => {
      const item = items[place];
      if (item === undefined) return;
      const left = item.quantityMilli - item.backMilli;
      const next = Math.max(0, Math.min(left, (back[place] ?? 0) + by * Math.min(oneMilli, left)));
      setBack(items.map((_item, line) => (line === place ? next : (back[line] ?? 0))));
    },
  };
}

interface LinesBackProps {
  items: readonly Item[];
  byLine: ReturnType<typeof useLinesBack>;
  locked: boolean;
}

/** 按商品退: a step for each unit; without any, the amount below counts. */
export function LinesBack({ items, byLine, locked }: LinesBackProps) {
  return (
    <View className="till-goods">
      {items.map(({ name, unit, quantityMilli, backMilli }, place) => (
        <View key={`${name}${String(place)}`} className="till-goods__line">
          <View className="till-goods__name">
            {name}
            <View className="till-goods__sum">
              还有 {formatQuantity(quantityMilli - backMilli)}
              {unit}
            </View>
          </View>
          <View className="till-goods__steps">
            <Step part="less" place={place} name={name} byLine={byLine} locked={locked} />
            <View className="till-goods__much">退 {formatQuantity(byLine.back[place] ?? 0)}</View>
            <Step part="more" place={place} name={name} byLine={byLine} locked={locked} />
          </View>
        </View>
      ))}
    </View>
  );
}

interface StepProps extends Pick<LinesBackProps, 'byLine' | 'locked'> {
  part: 'less' | 'more';
  place: number;
  name: string;
}

const Step = ({ part, place, name, byLine, locked }: StepProps) => (
  <View
    id={backId(part, place)}
    className="till-goods__step"
    onClick={() => {
      if (!locked) byLine.step(place, part === 'more' ? 1 : -1);
    }}
    {...button({ label: `${name}${part === 'more' ? '多' : '少'}退一份`, disabled: locked })}
  >
    {part === 'more' ? '+' : '−'}
  </View>
);
