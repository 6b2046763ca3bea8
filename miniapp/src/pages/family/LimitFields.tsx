import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatYuan } from '@shuke/shared/money';
import { Chips, Field } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { daysChoices, typedFen, type Limits } from './limitWords.ts';

const amounts = [
  { name: 'perSaleFen', label: '单笔最多（元）', id: ids.familyPerSale },
  { name: 'perDayFen', label: '每天最多（元）', id: ids.familyPerDay },
  { name: 'perMonthFen', label: '每月最多（元）', id: ids.familyPerMonth },
] as const;

/** Limits while they are typed; `limits` is undefined while something is no amount. */
export function useLimits(initial: Limits) {
  const [typed, setTyped] = useState(() => amounts.map(({ name }) => yuanOf(initial[name])));
  const [weekdays, setWeekdays] = useState<readonly number[]>(initial.weekdays);
  const [perSaleFen, perDayFen, perMonthFen] = typed.map(typedFen);
  const isWhole = perSaleFen !== undefined && perDayFen !== undefined && perMonthFen !== undefined;
  const limits: Limits | undefined = isWhole
    ? { ...initial, perSaleFen, perDayFen, perMonthFen, weekdays: [...weekdays] }
    : undefined;
  return { typed, setTyped, weekdays, setWeekdays, limits };
}

const yuanOf = (fen: number | null): string => (fen === null ? '' : formatYuan(fen).replace(/,/g, ''));

/** The fields of a holder's limits; an empty amount is no limit. */
export function LimitFields({ editing }: { editing: ReturnType<typeof useLimits> }) {
  const { typed, setTyped, weekdays, setWeekdays } = editing;
  const days = daysChoices.find((choice) => choice.weekdays.join() === weekdays.join())?.value ?? 'all';
  return (
    <View>
      {amounts.map(({ name, label, id }, place) => (
        <Field
          key={name}
          id={id}
          label={label}
          type="digit"
          maxLength={9}
          placeholder="不限"
          value={typed[place] ?? ''}
          error={typedFen(typed[place] ?? '') === undefined ? '请输入大于 0 的金额，最多两位小数' : undefined}
          onInput={(value) => {
            setTyped(typed.map((before, other) => (other === place ? value : before)));
          }}
        />
      ))}
      <View className="family__days">
        <Chips
          choices={daysChoices.map(({ value, label }) => ({ value, label, id: `family-${value}` }))}
          value={days}
          onChange={(value) => {
            setWeekdays(daysChoices.find((choice) => choice.value === value)?.weekdays ?? weekdays);
          }}
        />
      </View>
    </View>
  );
}
