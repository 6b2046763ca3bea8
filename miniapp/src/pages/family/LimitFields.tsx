import { View } from '@tarojs/components';
import { useState } from 'react';
import { minuteOf, timeOf } from '@shuke/shared/dayTime';
import { formatYuan } from '@shuke/shared/money';
import { Chips, Field } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { BranchChoice, type Branches } from './BranchChoice.tsx';
import { daysChoices } from '@shuke/shared/limitWords';
import { typedFen, type Limits } from './limits.ts';

const amounts = [
  { name: 'perSaleFen', label: '单笔最多（元）', id: ids.familyPerSale },
  { name: 'perDayFen', label: '每天最多（元）', id: ids.familyPerDay },
  { name: 'perMonthFen', label: '每月最多（元）', id: ids.familyPerMonth },
] as const;

/** Limits as they are typed. */
interface Typed {
  amounts: readonly string[];
  weekdays: readonly number[];
  from: string;
  to: string;
  branchIds: readonly string[] | null;
}

/** Limits while they are typed; `limits` is undefined while something is no amount, or no time. */
export function useLimits(initial: Limits) {
  const [typed, setTyped] = useState<Typed>(() => ({
    amounts: amounts.map(({ name }) => yuanOf(initial[name])),
    weekdays: initial.weekdays,
    from: timeOf(initial.fromMinute),
    to: timeOf(initial.toMinute),
    branchIds: initial.branchIds,
  }));
  const change = (changed: Partial<Typed>) => {
    setTyped({ ...typed, ...changed });
  };
  return { typed, change, limits: limitsIn(typed) };
}

function limitsIn({ amounts: texts, weekdays, from, to, branchIds }: Typed): Limits | undefined {
  const [perSaleFen, perDayFen, perMonthFen] = texts.map(typedFen);
  const [fromMinute, toMinute] = [minuteOf(from), minuteOf(to)];
  if (perSaleFen === undefined || perDayFen === undefined || perMonthFen === undefined) return undefined;
  if (fromMinute === undefined || toMinute === undefined || fromMinute >= toMinute) return undefined;
  return {
    perSaleFen,
    perDayFen,
    perMonthFen,
    weekdays: [...weekdays],
    fromMinute,
    toMinute,
    branchIds: branchIds === null ? null : [...branchIds],
  };
}

const yuanOf = (fen: number | null): string => (fen === null ? '' : formatYuan(fen).replace(/,/g, ''));

interface LimitFieldsProps {
  editing: ReturnType<typeof useLimits>;
  /** Where a card can be used. */
  branches: Branches;
}

/** The fields of a holder's limits; an empty amount is no limit. */
export function LimitFields({ editing, branches }: LimitFieldsProps) {
  const { typed, change } = editing;
  const { weekdays } = typed;
  const days = daysChoices.find((choice) => choice.weekdays.join() === weekdays.join())?.value ?? 'own';
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
          value={typed.amounts[place] ?? ''}
          error={typedFen(typed.amounts[place] ?? '') === undefined ? '请输入大于 0 的金额，最多两位小数' : undefined}
          onInput={(value) => {
            change({ amounts: typed.amounts.map((before, other) => (other === place ? value : before)) });
          }}
        />
      ))}
      <View className="family__days">
        <Chips
          choices={daysChoices.map(({ value, label }) => ({ value, label, id: `family-${value}` }))}
          value={days}
          onChange={(value) => {
            change({ weekdays: daysChoices.find((choice) => choice.value === value)?.weekdays ?? weekdays });
          }}
        />
      </View>
      <Hours typed={typed} onChange={change} />
      {branches.length > 1 && (
        <BranchChoice
          branches={branches}
          chosen={typed.branchIds}
          onChange={(branchIds) => {
            change({ branchIds });
          }}
        />
      )}
    </View>
  );
}

/** From when to when on those days. */
function Hours({ typed: { from, to }, onChange }: { typed: Typed; onChange: (changed: Partial<Typed>) => void }) {
  const [begins, ends] = [minuteOf(from), minuteOf(to)];
  const isTurned = begins !== undefined && ends !== undefined && begins >= ends;
  const wrong = '例如 09:30，最晚 24:00';
  return (
    <View className="family__hours">
      <Field
        id={ids.familyFrom}
        label="从几点"
        maxLength={5}
        value={from}
        error={begins === undefined ? wrong : undefined}
        onInput={(value) => {
          onChange({ from: value });
        }}
      />
      <Field
        id={ids.familyTo}
        label="到几点"
        maxLength={5}
        value={to}
        error={ends === undefined ? wrong : isTurned ? '要晚于开始时间' : undefined}
        onInput={(value) => {
          onChange({ to: value });
        }}
      />
    </View>
  );
}
