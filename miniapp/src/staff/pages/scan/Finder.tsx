import { View } from '@tarojs/components';
import { Icon } from '../../../components/index.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import type { ScanProblem } from '../../scanProblem.ts';

const secondMs = 1_000;

interface FinderProps {
  busy: boolean;
  problem: ScanProblem | undefined;
  words: { title: string; hint: string };
}

/** The frame a code is held into; after a refusal it holds the reason and what to do. */
export function Finder({ busy, problem, words }: FinderProps) {
  return (
    <>
      <View className="staff-scan__words">
        <View className="staff-scan__title">{busy ? '正在识别' : words.title}</View>
        <View className="staff-scan__hint">{words.hint}</View>
      </View>
      <View className={`staff-scan__finder${problem ? ' staff-scan__finder--wrong' : ''}`}>
        {['tl', 'tr', 'bl', 'br'].map((corner) => (
          <View key={corner} className={`staff-scan__corner staff-scan__corner--${corner}`} />
        ))}
        {problem ? <Problem problem={problem} /> : <View className="staff-scan__beam" />}
      </View>
    </>
  );
}

function Problem({ problem: { title, hint, nextCodeAt } }: { problem: ScanProblem }) {
  return (
    <View className="staff-scan__problem" aria-live="assertive">
      <Icon name="warning" size={34} />
      <View className="staff-scan__problem-title">{title}</View>
      <View className="staff-scan__problem-hint">{hint}</View>
      {nextCodeAt !== undefined && <NextCode at={nextCodeAt} />}
    </View>
  );
}

function NextCode({ at }: { at: number }) {
  const seconds = Math.ceil((at - useServerTime()) / secondMs);
  return <View className="staff-scan__next">{seconds > 0 ? `${String(seconds)} 秒后换新码` : '新码已换好，可以扫了'}</View>;
}
