import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { Button, Chips, Notice, Page, toast } from '../../../components/index.ts';
import { useOnline } from '../../../lib/offline.ts';
import { inWechat } from '../../../lib/platform.ts';
import { restId, staffIds } from '../../ids.ts';
import { keepProblem, keepSale, type PaidBy } from '../../offline/queue.ts';
import { useUpload } from '../../offline/useUpload.ts';
import { restWords } from '../../rest.ts';
import { scanWithCamera, takeScanned, useSandboxScan } from '../../scanner.ts';
import { staffPage, useBranch, useStaff, type WorkBranch } from '../../session.ts';
import { AmountLine } from '../keypad/AmountLine.tsx';
import { fenOf, nothingTyped, press, type AmountEntry } from '../../till/amountEntry.ts';
import { Keys } from '../keypad/Keys.tsx';
import { CodeEntry } from '../scan/CodeEntry.tsx';
import { KeptList } from './KeptList.tsx';
import { say } from '../../../lib/shopWords.ts';
import '../keypad/index.scss';
import '../scan/index.scss';
import './index.scss';

const ways: readonly PaidBy[] = ['cash', 'card', 'other'];

/** 断网记积分: a till without network keeps code and amount, and tells the shop by itself when it can. */
export default function OfflinePage() {
  const staff = useStaff();
  const { branch } = useBranch(staff);
  if (!branch)
    return (
      <Page nav={{ title: say('断网记积分'), home: staffPage('home') }} tone="ink">
        {null}
      </Page>
    );
  return <Offline branch={branch} />;
}

function Offline({ branch }: { branch: WorkBranch }) {
  const online = useOnline();
  const { kept, busy, error, send } = useUpload(online);
  const { code, problem, take, drop } = useCode();
  const [entry, setEntry] = useState(nothingTyped);
  const [method, setMethod] = useState<PaidBy>('cash');
  const amountFen = fenOf(entry);

  const keep = async () => {
    if (code === undefined) return;
    drop();
    setEntry(nothingTyped);
    try {
      await keepSale({ branchId: branch.id, code, amountFen, paidBy: method });
      toast(say('已记下，联网后自动补积分'));
    } catch {
      toast('手机存不下，没有记下，请用纸记', { error: true });
    }
  };
  const keypad = (
    <Keys
      onKey={(key) => {
        setEntry((before) => press(before, key));
      }}
      chargeFen={amountFen > 0 ? amountFen : undefined}
      busy={false}
      onCharge={() => void keep()}
      words="记下"
    />
  );
  return (
    <Page nav={{ title: say('断网记积分'), home: staffPage('home') }} tone="ink" offline={null} bare foot={code && keypad}>
      <View className="offline__plain">
        <Notice icon="offline" tone="gold">
          {online ? '已经连上网络，请回首页扫码收款' : say('断网：只记积分，不能用储值和积分付款。请照常收钱')}
        </Notice>
      </View>
      {problem !== undefined && (
        <View className="offline__plain" aria-live="assertive">
          <Notice id={staffIds.offlineProblem} icon="warning" tone="danger">
            {problem}
          </Notice>
        </View>
      )}
      {code === undefined ? (
        <View className="offline__plain">
          <CodeEntry busy={false} focused onCode={take} onScan={inWechat ? () => void scan(take) : undefined} words="用这个码" />
        </View>
      ) : (
        <Paid code={code} entry={entry} method={method} onMethod={setMethod} onOtherCode={drop} />
      )}
      <KeptList kept={kept} online={online} busy={busy} error={error} onSend={() => void send()} />
    </Page>
  );
}

interface PaidProps {
  code: string;
  entry: AmountEntry;
  method: PaidBy;
  onMethod: (method: PaidBy) => void;
  onOtherCode: () => void;
}

/** Whose sale it is, how much, and how it was paid. */
function Paid({ code, entry, method, onMethod, onOtherCode }: PaidProps) {
  return (
    <View className="keypad">
      <View id={staffIds.keptCode} className="offline__code">
        <View>会员码尾号 {code.slice(-4)}</View>
        <Button kind="ghost" size="s" onTap={onOtherCode}>
          换一个码
        </Button>
      </View>
      <AmountLine entry={entry} />
      <View className="offline__ways">
        <Chips
          choices={ways.map((way) => ({ value: way, label: restWords[way], id: restId(way) }))}
          value={method}
          onChange={onMethod}
        />
      </View>
      <View className="keypad__hint">按实收金额记，没有会员优惠；24 小时内联网才能补上</View>
    </View>
  );
}

/** The code at hand: scanned before the page opened, by the camera, or typed. */
function useCode() {
  const [code, setCode] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const take = (scanned: string): Promise<void> => {
    const digits = scanned.replace(/\s/g, '');
    const found = keepProblem(digits);
    setProblem(found);
    setCode(found === undefined ? digits : undefined);
    return Promise.resolve();
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const scanned = takeScanned();
    if (scanned !== undefined) void latest.current(scanned);
  }, []);
  useSandboxScan((scanned) => void take(scanned));
  return {
    code,
    problem,
    take,
    drop: () => {
      setCode(undefined);
    },
  };
}

async function scan(take: (code: string) => Promise<void>): Promise<void> {
  try {
    const code = await scanWithCamera();
    if (code !== undefined) await take(code);
  } catch {
    toast('相机用不了，请输入码下面的数字', { error: true });
  }
}
