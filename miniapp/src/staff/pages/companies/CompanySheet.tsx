import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen, parseYuan } from '@shuke/shared/money';
import { staffWrite, type Output } from '../../../api/index.ts';
import { Button, Chips, ErrorNotice, Field, Notice, Sheet, toast } from '../../../components/index.ts';
import { companyMethodId, staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';

type Method = 'cash' | 'card' | 'other';

const methods = (
  [
    ['other', '转账或其他'],
    ['card', '银行卡'],
    ['cash', '现金'],
  ] as const
).map(([value, label]) => ({ value, label, id: companyMethodId(value) }));

/** "3000" → 300000 fen; undefined for anything that is no amount above zero. */
function readYuan(text: string): number | undefined {
  try {
    return parseYuan(text) || undefined;
  } catch {
    return undefined;
  }
}

interface CompanySheetProps {
  company: Output<'companyWallet.list'>['data'][number];
  onDone: () => void;
  onClose: () => void;
}

/** Money of a company taken in: how much and how, once. */
export function CompanySheet({ company: { walletId, name, status, wallet }, onDone, onClose }: CompanySheetProps) {
  const [text, setText] = useState('');
  const [method, setMethod] = useState<Method>('other');
  const { busy, error, run } = useOnce();
  const amountFen = readYuan(text);
  // Whose answer was lost is asked for again just as it was.
  const locked = busy || (error !== undefined && !error.definite);
  const pay = () =>
    run(async () => {
      if (amountFen === undefined) return;
      const { walletAfterFen } = await staffWrite('companyWallet.topUp', { walletId, amountFen, method }, walletId);
      toast(`已充 ${formatFen(amountFen)}，现有 ${formatFen(walletAfterFen)}`);
      onDone();
    });
  return (
    <Sheet open title={`给${name}充值`} {...(locked ? {} : { onClose })}>
      <View className="companies__now">现有 {formatFen(wallet.totalFen)}，请先确认钱已经收到</View>
      {status === 'frozen' ? (
        <Notice icon="warning" tone="danger">
          这张卡已冻结，解冻后才能充值
        </Notice>
      ) : (
        <>
          <Field
            id={staffIds.companyAmount}
            label="收到多少（元）"
            value={text}
            type="digit"
            maxLength={10}
            placeholder="填实收金额"
            error={text !== '' && amountFen === undefined ? '请填金额，最多两位小数' : undefined}
            onInput={(value) => {
              if (!locked) setText(value);
            }}
          />
          <View className="companies__methods">
            <Chips
              choices={methods}
              value={method}
              onChange={(value) => {
                if (!locked) setMethod(value);
              }}
            />
          </View>
          {error && <ErrorNotice error={error} />}
          <Button id={staffIds.companyPay} busy={busy} disabled={amountFen === undefined} onTap={() => void pay()}>
            {amountFen === undefined ? '充值' : `${locked && !busy ? '查这笔' : '收到'} ${formatFen(amountFen)}，充值`}
          </Button>
        </>
      )}
    </Sheet>
  );
}
