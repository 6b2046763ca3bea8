import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../api/index.ts';
import { Failed, Page, Skeleton } from '../../../components/index.ts';
import { useStaffOperation } from '../../../hooks/useOperation.ts';
import { mayDo, staffPage, useBranch, useStaff, type WorkBranch } from '../../session.ts';
import { CloseShift } from './CloseShift.tsx';
import { LooseCash } from './LooseCash.tsx';
import { OpenShift } from './OpenShift.tsx';
import { ShiftResult } from './ShiftResult.tsx';
import './index.scss';

const nav = { title: '交班', home: staffPage('home') };

/** The drawer: opened with its float, counted at the end, and only then compared with the books. */
export default function ShiftPage() {
  const staff = useStaff();
  const { branch } = useBranch(staff);
  return (
    <Page nav={nav} tone="ink" offline="断网，联网后再交班">
      {branch && <Drawer branch={branch} isReader={mayDo(staff, 'shift.read')} />}
    </Page>
  );
}

function Drawer({ branch, isReader }: { branch: WorkBranch; isReader: boolean }) {
  const current = useStaffOperation('shift.current', { branchId: branch.id });
  const [closed, setClosed] = useState<Output<'shift.close'>>();
  if (closed)
    return (
      <ShiftResult
        shift={closed}
        onNext={() => {
          setClosed(undefined);
          if (current.state === 'ready') void current.refresh();
        }}
      />
    );
  if (current.state === 'loading') return <Skeleton />;
  if (current.state === 'failed')
    return <Failed title="没读到这一班" error={current.error} onRetry={current.retry} unchanged="收过的钱都在账上" />;
  const renew = () => void current.refresh();
  const [shift] = current.data.data;
  return (
    <View className="shift">
      {shift === undefined && isReader && <LooseCash branchId={branch.id} />}
      {shift === undefined ? <OpenShift branch={branch} onOpened={renew} /> : <CloseShift shift={shift} onClosed={setClosed} />}
    </View>
  );
}
