import { View } from '@tarojs/components';
import { Row, Rows } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';

/** What is done rarely: plastic cards, and a lost card found again. `onRecover` is undefined where that is not this person's to do. */
export function More({ onCards, onRecover }: { onCards: () => void; onRecover: (() => void) | undefined }) {
  return (
    <View className="visit__more">
      <Rows>
        <Row id={staffIds.cards} icon="card" title="实体卡" lines={['给卡、换卡、挂失']} onTap={onCards} />
        {onRecover && (
          <Row
            id={staffIds.recover}
            icon="refresh"
            title="找回丢了的卡"
            lines={['换了手机号或微信，把旧卡转到这部手机']}
            onTap={onRecover}
          />
        )}
      </Rows>
    </View>
  );
}
