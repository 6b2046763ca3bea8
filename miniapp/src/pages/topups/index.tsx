import { View } from '@tarojs/components';
import { useState } from 'react';
import { Page, Tabs } from '../../components/index.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { ids } from '../../ids.ts';
import { Invoices } from './Invoices.tsx';
import { TopUps } from './TopUps.tsx';
import './topups.scss';

const tickMs = 60_000;
const lists = [
  { value: 'topUps', label: '充值', id: ids.tabTopUps },
  { value: 'invoices', label: '发票', id: ids.tabInvoices },
] as const;

/** 充值记录: the top-ups made on a phone, and the invoices asked for of them. */
export default function TopUpsPage() {
  const [shown, setShown] = useState<(typeof lists)[number]['value']>('topUps');
  const now = useServerTime(tickMs);
  return (
    <Page nav={{ title: '充值记录' }}>
      <View className="top-ups">
        <Tabs choices={lists} value={shown} onChange={setShown} />
        {shown === 'topUps' ? <TopUps now={now} /> : <Invoices now={now} />}
      </View>
    </Page>
  );
}
