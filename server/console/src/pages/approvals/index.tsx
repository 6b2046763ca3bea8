import { Button } from 'antd';
import { useState } from 'react';
import { askedAmount } from '@shuke/shared/approvalWords';
import { approvalKindWords, barredWords } from '@shuke/shared/words';
import { say } from '../../api/index.ts';
import { ListPage, wordFilter, type Column, type RowOf } from '../../list/index.ts';
import { Money, PointsAmount, shortTime, Status } from '../../ui/index.ts';
import { AnswerModal } from './AnswerModal.tsx';
import { approvalStates } from './words.ts';

type Approval = RowOf<'approval.list'>;

const columns: readonly Column<Approval>[] = [
  { key: 'at', title: '提出时间', render: ({ askedAt }) => shortTime(askedAt) },
  { key: 'kind', title: '要做什么', render: ({ kind }) => <b>{say(approvalKindWords[kind])}</b> },
  {
    key: 'amount',
    title: '金额',
    number: true,
    render: (asked) => {
      const { kind, amountFen, pointsBack } = asked;
      if (amountFen === null) return kind === 'saleUndo' ? '整笔' : '—';
      if (kind === 'pointsAdjust') return <PointsAmount points={amountFen} />;
      return pointsBack === 0 ? <Money fen={amountFen} /> : say(askedAmount(asked));
    },
  },
  { key: 'member', title: '会员', render: ({ memberName }) => memberName },
  { key: 'lines', title: '内容', render: ({ lines }) => <span className="sub wraps">{lines.join('；')}</span> },
  { key: 'maker', title: '谁提出', render: ({ makerName, branchName }) => `${makerName}，${branchName}` },
  { key: 'reason', title: '原因', render: ({ reason }) => reason },
  {
    key: 'status',
    title: '状态',
    render: ({ status }) => <Status mood={approvalStates[status].mood}>{approvalStates[status].word}</Status>,
  },
  { key: 'answer', title: '答复', render: ({ checkerName, note }) => [checkerName, note].filter((part) => part).join('：') },
];

/** 待批: what one person alone may not do, waiting for a second. */
export default function ApprovalsPage() {
  const [asked, ask] = useState<Approval>();
  const actions: Column<Approval> = {
    key: 'actions',
    title: '操作',
    render: (approval) => {
      if (approval.status !== 'waiting') return null;
      if (approval.barred !== null) return <span className="sub wraps">{barredWords[approval.barred]}</span>;
      return (
        <Button
          type="link"
          size="small"
          onClick={() => {
            ask(approval);
          }}
        >
          处理
        </Button>
      );
    },
  };
  return (
    <>
      <ListPage
        operation="approval.list"
        title="待批"
        note="超过上限的事，要第二个人批准；提出后 30 分钟内有效"
        scope={{}}
        filters={[wordFilter('show', '范围', { all: '处理过的也看' }), wordFilter('kind', '要做什么', approvalKindWords)]}
        columns={[...columns, actions]}
        keyOf={({ approvalId }) => approvalId}
        empty={{ title: '没有待批的', hint: '有人要做超过上限的事，会出现在这里。' }}
      />
      {asked !== undefined && (
        <AnswerModal
          approval={asked}
          onClose={() => {
            ask(undefined);
          }}
        />
      )}
    </>
  );
}
