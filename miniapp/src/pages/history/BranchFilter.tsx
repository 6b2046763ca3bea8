import { ScrollView, View } from '@tarojs/components';
import { Chips } from '../../components/index.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { historyBranchId } from '../../ids.ts';

/** Which branch the lines are of; only for who was at more than one. Nothing: all. */
export function BranchFilter({ value, onChange }: { value: string; onChange: (branchId: string) => void }) {
  const months = useOperation('member.listMonths', {}, { keep: true });
  if (months.state !== 'ready' || months.data.branches.length < 2) return null;
  const choices = [{ id: '', name: '所有门店' }, ...months.data.branches];
  return (
    <ScrollView scrollX className="history__branches">
      <View className="history__branch-row">
        <Chips
          choices={choices.map(({ id, name }) => ({ value: id, label: name, id: historyBranchId(id) }))}
          value={value}
          onChange={onChange}
        />
      </View>
    </ScrollView>
  );
}
