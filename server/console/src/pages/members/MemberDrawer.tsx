import { Drawer, Tabs } from 'antd';
import { useOperation } from '../../api/index.ts';
import { Read } from '../../ui/index.ts';
import { Holdings } from './Holdings.tsx';
import { Identity } from './Identity.tsx';
import { MemberActions } from './MemberActions.tsx';
import { Notes } from './Notes.tsx';
import { Profile } from './Profile.tsx';
import { Timeline } from './Timeline.tsx';

/** One member: who it is, what they hold, and everything that happened. */
export function MemberDrawer({ memberId, onClose }: { memberId: string | undefined; onClose(): void }) {
  const answer = useOperation('member.get', { memberId: memberId ?? '' }, { enabled: memberId !== undefined });
  return (
    <Drawer
      open={memberId !== undefined}
      onClose={onClose}
      size={520}
      title="会员详情"
      destroyOnHidden
      footer={answer.data?.erasedAt === null ? <MemberActions member={answer.data} /> : null}
    >
      <Read answer={answer} title="没读到这位会员">
        {(member) => (
          <>
            <Identity member={member} />
            <Holdings member={member} />
            <Tabs
              items={[
                { key: 'ledger', label: '流水', children: <Timeline memberId={member.memberId} what="ledger" /> },
                { key: 'all', label: '时间线', children: <Timeline memberId={member.memberId} what="all" /> },
                { key: 'record', label: '档案', children: <Profile member={member} /> },
                { key: 'notes', label: `备注 ${member.notes.length}`, children: <Notes member={member} /> },
                { key: 'audit', label: '操作记录', children: <Timeline memberId={member.memberId} what="audit" /> },
              ]}
            />
          </>
        )}
      </Read>
    </Drawer>
  );
}
