import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { formatFen } from '@shuke/shared/money';
import { Amount, Button, Icon, Page } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import { startScan } from '../../scanner.ts';
import type { Phase, Unanswered } from './useCharge.ts';

interface ChargeProblemProps {
  phase: Extract<Phase, { name: 'unanswered' | 'refused' }>;
  onRetry: (lost: Unanswered) => void;
  onBack: () => void;
}

/** After these the visit is over: only another scan helps. */
const visitOver: readonly string[] = ['visit_expired', 'visit_used', 'not_found', 'member_frozen'];

/** Two short ones, so that a hand in a glove knows without looking. */
async function buzzTwice(): Promise<void> {
  try {
    await Taro.vibrateShort({ type: 'heavy' });
    await Taro.vibrateShort({ type: 'heavy' });
  } catch {
    // Not every phone can.
  }
}

/** No money, or nobody knows: the whole header says so before anything is handed over. */
export function ChargeProblem({ phase, onRetry, onBack }: ChargeProblemProps) {
  const unanswered = phase.name === 'unanswered';
  const { error, order } = phase;
  useEffect(() => void buzzTwice(), []);
  return (
    <Page
      nav={{ title: unanswered ? '没收到结果' : '收款失败', back: false }}
      tone="danger"
      offline={null}
      bare
      foot={<WayOut phase={phase} onRetry={onRetry} onBack={onBack} />}
    >
      <View className="keypad__problem-band" aria-live="assertive">
        <View className="keypad__problem-mark">
          <Icon name="warning" size={34} />
        </View>
        <Amount fen={order.payableFen} size="xl" />
        <View className="keypad__problem-lead">{unanswered ? '没收到结果，请勿交货' : '没有收到钱，请勿交货'}</View>
      </View>
      <View className="keypad__problem-card">
        <View className="keypad__problem-words">{wordsOf(phase)}</View>
        {error.reference !== '' && <View className="keypad__problem-note">编号 {error.reference}</View>}
      </View>
    </Page>
  );
}

/** The one thing to do: ask about the same sale, scan again, or go back to the amount. */
function WayOut({ phase, onRetry, onBack }: ChargeProblemProps) {
  if (phase.name === 'unanswered') {
    return (
      <Button
        id={staffIds.chargeAgain}
        size="xl"
        busy={phase.busy}
        onTap={() => {
          onRetry(phase);
        }}
      >
        {phase.busy ? '正在查' : `查这笔 ${formatFen(phase.order.payableFen)}`}
      </Button>
    );
  }
  return visitOver.includes(phase.error.code) ? (
    <Button id={staffIds.scanNext} size="xl" icon="scan" onTap={() => void startScan('reLaunch')}>
      重新扫码
    </Button>
  ) : (
    <Button id={staffIds.chargeBack} size="xl" onTap={onBack}>
      回去再收
    </Button>
  );
}

function wordsOf({ name, error }: ChargeProblemProps['phase']): string {
  if (name === 'unanswered') return `${error.message}。再点一次会查同一笔，不会收两次`;
  if (error.code === 'visit_used') return '这次识别已经收过一笔，在首页流水里能看到。要再收一笔，请重新扫码';
  return error.message;
}
