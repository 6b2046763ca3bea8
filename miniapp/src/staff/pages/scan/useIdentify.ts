import Taro from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';
import { asApiError, serverNow, signedInStaff, staffSession } from '../../../api/index.ts';
import { tellSandbox } from '../../../lib/sandboxBridge.ts';
import { scanProblem, type ScanProblem } from '../../scanProblem.ts';
import { branchOf, staffPage } from '../../session.ts';
import { openVisit } from '../../visit.ts';

/** Goes to the member who was recognised. */
async function open(visit: Parameters<typeof openVisit>[0]): Promise<void> {
  openVisit(visit);
  tellSandbox({ shuke: 'event', name: 'identified', data: { tier: visit.member.tier.name, earnOnly: visit.earnOnly } });
  await Taro.redirectTo({ url: staffPage('member') });
}

/** Turns what was scanned or typed into a visit and goes to the member; one at a time, for a code counts once. */
export function useIdentify() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ScanProblem>();
  const [unsent, setUnsent] = useState<string>();
  const underWay = useRef(false);

  const identify = useCallback(async (code: string) => {
    const staff = signedInStaff();
    const branch = staff && branchOf(staff);
    if (underWay.current || !branch) return;
    underWay.current = true;
    setBusy(true);
    setProblem(undefined);
    setUnsent(undefined);
    try {
      const visit = await staffSession.call('sale.identify', { branchId: branch.id, code: code.replace(/\s/g, '') });
      await open(visit);
    } catch (error) {
      const found = asApiError(error);
      if (found.unreachable) setUnsent(code);
      setProblem(scanProblem(found, serverNow()));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }, []);

  return {
    busy,
    problem,
    /** The code that could not be sent, for the page of a till without network. */
    unsent,
    identify,
    /** Goes to a member who was recognised in another way. */
    open,
  };
}
