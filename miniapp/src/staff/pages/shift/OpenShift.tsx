import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen } from '@shuke/shared/money';
import { staffWrite } from '../../../api/index.ts';
import { Button, ErrorNotice, Field, toast } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import type { WorkBranch } from '../../session.ts';
import { useOnce } from '../../once.ts';
import { countedFen } from './countedFen.ts';

/** Counts the change into the drawer. */
export function OpenShift({ branch, onOpened }: { branch: WorkBranch; onOpened: () => void }) {
  const [text, setText] = useState('');
  const { error, busy, run } = useOnce();
  const floatFen = countedFen(text);
  const open = async () => {
    if (floatFen === undefined) return;
    await staffWrite('shift.open', { branchId: branch.id, floatFen }, branch.id);
    toast(`已开班，备用金 ${formatFen(floatFen)}`);
    onOpened();
  };
  return (
    <View className="shift__card">
      <View className="shift__title">{branch.name}还没有开班</View>
      <View className="shift__note">点清抽屉里的零钱再开班。不开班也能收款，只是交班时没有应有数</View>
      <Field
        id={staffIds.shiftFloat}
        label="备用金（元）"
        value={text}
        onInput={setText}
        type="digit"
        maxLength={10}
        placeholder="填点到的零钱"
        error={text !== '' && floatFen === undefined ? '请填金额，最多两位小数' : undefined}
      />
      {error && <ErrorNotice error={error} />}
      <Button id={staffIds.shiftOpen} busy={busy} disabled={floatFen === undefined} onTap={() => void run(open)}>
        开班
      </Button>
    </View>
  );
}
