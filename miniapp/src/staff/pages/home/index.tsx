import Taro from '@tarojs/taro';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Failed, Page, Section, Skeleton } from '../../../components/index.ts';
import { useOnline } from '../../../lib/offline.ts';
import { OfflineNotice } from '../../offline/OfflineNotice.tsx';
import { openOfflinePage, openScanPage, useSandboxScan } from '../../scanner.ts';
import { staffPage, useBranch, useStaff, type Staff, type WorkBranch } from '../../session.ts';
import { BindSheet } from './BindSheet.tsx';
import { BranchSheet } from './BranchSheet.tsx';
import { Header } from './Header.tsx';
import { Recent } from './Recent.tsx';
import { SalesSheet } from './SalesSheet.tsx';
import { ScanTarget } from './ScanTarget.tsx';
import { PinSheet } from './PinSheet.tsx';
import { SwitchSheet } from './SwitchSheet.tsx';
import { TodayFigures } from './TodayFigures.tsx';
import { useToday } from './useToday.ts';
import { UnansweredNotice } from './UnansweredNotice.tsx';
import { Wishes } from './Wishes.tsx';
import { Work } from './Work.tsx';
import './index.scss';

type HomeSheet = 'branch' | 'sales' | 'switch' | 'pin' | 'bind';

const openSale = (id: string): void => void Taro.navigateTo({ url: staffPage('receipt', `?saleId=${id}`) });

/** The till at rest: where and who, today's figures, what was just taken, and one large thing to press. */
export default function StaffHome() {
  const staff = useStaff();
  const { branch, choose } = useBranch(staff);
  if (!staff || !branch) return <NoBranch signedIn={staff !== undefined} />;
  return <Home staff={staff} branch={branch} onBranch={choose} />;
}

function Home({ staff, branch, onBranch }: { staff: Staff; branch: WorkBranch; onBranch: (id: string) => void }) {
  const online = useOnline();
  const today = useToday(branch.id);
  const [sheet, setSheet] = useState<HomeSheet>();
  const open = (name?: HomeSheet) => () => {
    setSheet(name);
  };
  useSandboxScan((code) => {
    if (online) openScanPage({ code });
    else openOfflinePage({ code });
  });
  const foot = <ScanTarget online={online} onSales={open('sales')} />;
  return (
    <Page nav={{ title: '店员台', back: false }} tone="ink" offline={null} bare foot={foot}>
      <View className="staff-home">
        <Header staff={staff} branch={branch} online={online} onTap={open('branch')} />
        <View className="staff-home__body">
          <TodayFigures today={today} />
          <UnansweredNotice staffId={staff.id} onSales={open('sales')} />
          <OfflineNotice online={online} />
          <Work staff={staff} />
          <Wishes staff={staff} branch={branch} />
          <Section title="最近收款">
            {today.state === 'loading' && <Skeleton />}
            {today.state === 'failed' && (
              <Failed title="没读到今天的收款" error={today.error} onRetry={today.retry} unchanged="已收的都在" />
            )}
            {today.state === 'ready' && <Recent sales={today.data.recent} onOpen={openSale} />}
          </Section>
        </View>
      </View>
      <BranchSheet
        open={sheet === 'branch'}
        staff={staff}
        branch={branch}
        onChoose={onBranch}
        onClose={open()}
        onSwitch={open('switch')}
        onPin={open('pin')}
        onBind={open('bind')}
      />
      {sheet === 'switch' && <SwitchSheet onClose={open()} />}
      {sheet === 'pin' && <PinSheet onClose={open()} />}
      {sheet === 'bind' && <BindSheet onClose={open()} />}
      {sheet === 'sales' && <SalesSheet branchId={branch.id} onOpen={openSale} onClose={open()} />}
    </Page>
  );
}

/** Nobody is signed in (the sign-in page is on its way), or whoever is has no branch yet. */
function NoBranch({ signedIn }: { signedIn: boolean }) {
  return (
    <Page nav={{ title: '店员台', back: false }} tone="ink">
      {signedIn && <View className="staff-home__nowhere">还没有给您分门店，请找店长</View>}
    </Page>
  );
}
