import { roleWords } from '@shuke/shared/words';
import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { onStaffSessionEnd, signedInStaff } from '../api/index.ts';
import { keep, read } from '../lib/storage.ts';

/** Whoever is signed in at this till. */
export type Staff = NonNullable<ReturnType<typeof signedInStaff>>;
/** A branch the signed-in member of staff works in. */
export type WorkBranch = Staff['branches'][number];

/** Addresses of the staff pages. */
export const staffPage = (
  name:
    | 'home'
    | 'signin'
    | 'scan'
    | 'member'
    | 'keypad'
    | 'receipt'
    | 'slip'
    | 'approvals'
    | 'shift'
    | 'team'
    | 'wishes'
    | 'companies'
    | 'walkin'
    | 'offline'
    | 'join',
  query = '',
): string => `/staff/pages/${name}/index${query}`;

/** The role in words. */
export const roleName = ({ role }: Pick<Staff, 'role'>): string => roleWords[role];

/** Whether the role holds a permission of the table in shared/permissions; the server decides, this only hides buttons. */
export const mayDo = (
  staff: Staff | undefined,
  permission:
    | 'sale.undoAny'
    | 'sale.refund'
    | 'wallet.topUp'
    | 'approval.ask'
    | 'approval.answer'
    | 'topUp.refund'
    | 'companyWallet.manage'
    | 'member.enrol'
    | 'member.manage'
    | 'staff.manage'
    | 'shift.read',
): boolean => staff?.permissions.includes(permission) ?? false;

/** Who is signed in. Whenever nobody is, or no longer, the page in front leaves for the sign-in page. */
export function useStaff(): Staff | undefined {
  const shown = useRef(true);
  const left = useRef(false);
  const leave = useCallback(() => {
    if (left.current || !shown.current) return;
    left.current = true;
    void Taro.reLaunch({ url: staffPage('signin') });
  }, []);
  useDidShow(() => {
    shown.current = true;
    if (!signedInStaff()) leave();
  });
  useDidHide(() => {
    shown.current = false;
  });
  useEffect(() => onStaffSessionEnd(leave), [leave]);
  return signedInStaff();
}

/** The branch this till works in: the one chosen last, or the first. */
export const branchOf = (staff: Staff, chosen = read('staffBranch')): WorkBranch | undefined =>
  staff.branches.find(({ id }) => id === chosen) ?? staff.branches[0];

/** The branch of this till, and how to change it; the choice is remembered. */
export function useBranch(staff: Staff | undefined): { branch: WorkBranch | undefined; choose: (id: string) => void } {
  const [chosen, setChosen] = useState(() => read('staffBranch'));
  return {
    branch: staff && branchOf(staff, chosen),
    choose: (id) => {
      keep('staffBranch', id);
      setChosen(id);
    },
  };
}
