import { Button, Drawer, Space, Tabs, Tag } from 'antd';
import { useState } from 'react';
import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { useOperation } from '../../api/index.ts';
import { useMay } from '../../session/index.ts';
import { Facts, Figures, Read, shortTime, Status } from '../../ui/index.ts';
import { AdjustModal } from './AdjustModal.tsx';
import { FreezeModal } from './FreezeModal.tsx';
import { Timeline } from './Timeline.tsx';
import { TierTag } from './TierTag.tsx';

type Member = Output<'member.get'>;

/** One member: who it is, what they hold, and everything that happened. */
export function MemberDrawer({ memberId, onClose }: { memberId: string | undefined; onClose(): void }) {
  const may = useMay();
  const [asking, ask] = useState<'adjust' | 'freeze'>();
  const answer = useOperation('member.get', { memberId: memberId ?? '' }, { enabled: memberId !== undefined });
  const stop = () => {
    ask(undefined);
  };
  return (
    <Drawer
      open={memberId !== undefined}
      onClose={onClose}
      size={520}
      title="会员详情"
      destroyOnHidden
      footer={
        answer.data !== undefined && may('member.manage') ? (
          <Space>
            <Button
              onClick={() => {
                ask('adjust');
              }}
            >
              调整积分
            </Button>
            <Button
              danger={answer.data.status === 'active'}
              onClick={() => {
                ask('freeze');
              }}
            >
              {answer.data.status === 'active' ? '冻结' : '解冻'}
            </Button>
          </Space>
        ) : null
      }
    >
      <Read answer={answer} title="没读到这位会员">
        {(member) => (
          <>
            <Identity member={member} />
            <Holdings member={member} />
            <Tabs
              items={[
                { key: 'ledger', label: '流水', children: <Timeline memberId={member.memberId} what="ledger" /> },
                { key: 'record', label: '档案', children: <Profile member={member} /> },
                { key: 'audit', label: '操作记录', children: <Timeline memberId={member.memberId} what="audit" /> },
              ]}
            />
            {asking === 'adjust' && <AdjustModal member={member} onClose={stop} />}
            {asking === 'freeze' && <FreezeModal member={member} onClose={stop} />}
          </>
        )}
      </Read>
    </Drawer>
  );
}

const Identity = ({ member }: { member: Member }) => (
  <div className="identity">
    <span className="identity__face" aria-hidden>
      {member.name.slice(-1)}
    </span>
    <div>
      <b className="identity__name">{member.name}</b> <TierTag tier={member.tier} />{' '}
      {member.status === 'frozen' && <Status mood="bad">已冻结</Status>}
      <div className="sub">
        {member.phoneMasked} · 卡号 {member.cardNumber}
      </div>
      <div>
        {member.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </div>
    </div>
  </div>
);

function Holdings({ member: { wallet, points, pointsLots, spentFen, visitCount } }: { member: Member }) {
  const [soonest] = pointsLots;
  return (
    <Figures
      figures={[
        {
          label: '储值余额',
          value: formatFen(wallet.totalFen),
          note: `本金 ${formatFen(wallet.principalFen)} + 赠 ${formatFen(wallet.bonusFen)}`,
        },
        {
          label: '积分',
          value: formatPoints(points),
          note: soonest?.expiresOn == null ? undefined : `${formatPoints(soonest.amount)} 于 ${soonest.expiresOn} 到期`,
        },
        { label: '累计消费', value: formatFen(spentFen), note: `${formatPoints(visitCount)} 次到店` },
      ]}
    />
  );
}

const Profile = ({ member }: { member: Member }) => (
  <Facts
    facts={[
      ['入会', `${shortTime(member.joinedAt)}，${member.homeBranchName ?? '没有门店'}`],
      ['成长值', formatPoints(member.growth)],
      ['欠积分', member.pointsDebt === 0 ? null : formatPoints(member.pointsDebt)],
      ['储值锁', member.walletFrozen ? '会员自己冻结了储值' : null],
      ...member.consents.map(({ version, at }) => ['同意章程', `${version}，${shortTime(at)}`] as const),
      ...member.devices.map(
        ({ label, since, endedAt }) => ['设备', `${label}，${shortTime(since)}${endedAt === null ? '' : '，已停用'}`] as const,
      ),
      ...member.identities.map(({ appId, openidTail }) => ['微信身份', `${appId} …${openidTail}`] as const),
      ...member.notes.map(({ text, staffName, at }) => ['备注', `${text}（${staffName}，${shortTime(at)}）`] as const),
    ].map(([name, value]) => [name ?? '', value] as const)}
  />
);
