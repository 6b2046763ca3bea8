import { View } from '@tarojs/components';
import type { Output } from '../../../api/index.ts';
import { Button, Sheet } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import { actNames } from './words.ts';
import { say } from '../../../lib/shopWords.ts';

interface PersonSheetProps {
  person: Output<'staff.list'>['data'][number];
  busy: boolean;
  onLift: () => void;
  onClose: () => void;
}

/** Somebody who passed a cap: what they may not do, before anybody lets them go on. */
export function PersonSheet({ person: { name, lockedFor }, busy, onLift, onClose }: PersonSheetProps) {
  return (
    <Sheet open title={`${name}到上限了`} {...(busy ? {} : { onClose })}>
      <View className="team__form">
        <View className="team__note">
          {`${lockedFor.map((act) => say(actNames[act])).join('、')}超过了一个人一天能办的。请先看看流水和操作记录，没有问题再让他继续；次数和金额从头数。`}
        </View>
        <Button id={staffIds.liftLock} busy={busy} onTap={onLift}>
          {`让${name}继续`}
        </Button>
      </View>
    </Sheet>
  );
}
