import { View } from '@tarojs/components';
import { useState } from 'react';
import { Page, Tabs } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import { mayDo, staffPage, useBranch, useStaff } from '../../session.ts';
import { People } from './People.tsx';
import { Scores } from './Scores.tsx';
import { Shifts } from './Shifts.tsx';
import './index.scss';

type List = 'people' | 'shifts' | 'scores';

const tabs = [
  { value: 'people', label: '同事', id: staffIds.tabPeople },
  { value: 'shifts', label: '班次', id: staffIds.tabShifts },
  { value: 'scores', label: '业绩', id: staffIds.tabScores },
] as const;

/** 同事: who works here, their drawers and what they did; for who looks after them. */
export default function TeamPage() {
  const staff = useStaff();
  const { branch } = useBranch(staff);
  const [shown, setShown] = useState<List>('people');
  return (
    <Page nav={{ title: '同事', home: staffPage('home') }} tone="ink" offline="断网，看不到最新的">
      <View className="team">
        <Tabs choices={tabs} value={shown} onChange={setShown} />
        {branch && shown === 'people' && <People branch={branch} mayManage={mayDo(staff, 'staff.manage')} />}
        {branch && shown === 'shifts' && <Shifts branchId={branch.id} />}
        {branch && shown === 'scores' && <Scores branchId={branch.id} />}
      </View>
    </Page>
  );
}
