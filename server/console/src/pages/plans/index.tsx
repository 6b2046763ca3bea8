import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Switch } from 'antd';
import type { Output } from '@shuke/shared/client';
import { asApiError } from '@shuke/shared/apiError';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { say, useOperation, useWrite } from '../../api/index.ts';
import { ListExport, useOpened } from '../../list/index.ts';
import { Money, Nothing, PageHead, Panel, Read, WideTable } from '../../ui/index.ts';
import { PlanDrawer } from './PlanDrawer.tsx';
import { conditionsOf } from './words.ts';
import './plans.css';

type Plan = Output<'topUpPlan.list'>['data'][number];

/** 储值方案: what members may pay in and what they get for it. */
export default function PlansPage() {
  const plans = useOperation('topUpPlan.list', {});
  const [opened, open] = useOpened();
  const onOffer = plans.data?.data.filter(({ status }) => status === 'on').length;
  return (
    <>
      <PageHead
        title="储值方案"
        note={onOffer !== undefined && `${onOffer} 个在售；方案不能改，只能下架再新增，已充的会员不受影响`}
      >
        <ListExport list="topUpPlan.list" title="储值方案" />
        <Button
          type="primary"
          icon={<PlusOutlined />}
          onClick={() => {
            open('new');
          }}
        >
          新增方案
        </Button>
      </PageHead>
      <Panel flush>
        <Read answer={plans} title="没读到储值方案">
          {({ data }) =>
            data.length === 0 ? (
              <Nothing title="还没有储值方案" hint="新增一个，会员在手机上就能充值。" />
            ) : (
              <Plans plans={data} />
            )
          }
        </Read>
      </Panel>
      <PlanDrawer
        isOpen={opened === 'new'}
        onClose={() => {
          open(undefined);
        }}
      />
    </>
  );
}

function Plans({ plans }: { plans: Plan[] }) {
  const { message } = App.useApp();
  const setStatus = useWrite('topUpPlan.setStatus', ({ name, status }) => {
    void message.success(`${name}已${status === 'on' ? '上架' : '下架'}`);
  });
  return (
    <WideTable
      dataSource={plans}
      rowKey="planId"
      columns={[
        {
          title: '方案',
          key: 'name',
          render: (_, { name, isUsual }) => (
            <>
              <b>{name}</b>
              {isUsual && <span className="sub"> 常选</span>}
            </>
          ),
        },
        { title: '充', key: 'pay', align: 'right', render: (_, { payFen }) => <Money fen={payFen} /> },
        {
          title: '送',
          key: 'bonus',
          align: 'right',
          render: (_, { bonusFen, instalments }) => `${formatFen(bonusFen)}${instalments > 1 ? `，分 ${instalments} 个月` : ''}`,
        },
        {
          title: say('送积分'),
          key: 'points',
          align: 'right',
          render: (_, { points }) => (points === 0 ? '' : formatPoints(points)),
        },
        { title: '条件', key: 'conditions', render: (_, plan) => conditionsOf(plan) },
        {
          title: '在售',
          key: 'status',
          render: (_, { planId, name, status }) => (
            <Switch
              checked={status === 'on'}
              aria-label={`${name}在售`}
              loading={setStatus.isPending && setStatus.variables.planId === planId}
              onChange={(on) => {
                setStatus.mutate(
                  { planId, status: on ? 'on' : 'off' },
                  { onError: (error) => void message.error(asApiError(error).message) },
                );
              }}
            />
          ),
        },
      ]}
    />
  );
}
