import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { useOperation, useWrite } from '../../api/index.ts';
import { useMay } from '../../session/index.ts';
import { Facts, fullTime, Money, Read, ReasonModal, Status } from '../../ui/index.ts';
import { paymentsText, saleStates, type Receipt } from './words.ts';

/** One sale with its receipt, and the way to take it back. */
export function SaleDrawer({ saleId, onClose }: { saleId: string | undefined; onClose(): void }) {
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const sale = useOperation('sale.get', { saleId: saleId ?? '' }, { enabled: saleId !== undefined });
  const canUndo = sale.data?.status === 'paid' && may('sale.undoAny');
  return (
    <Drawer
      open={saleId !== undefined}
      onClose={onClose}
      size={520}
      title="消费单"
      destroyOnHidden
      footer={
        canUndo ? (
          <Button
            danger
            onClick={() => {
              setAsking(true);
            }}
          >
            撤销这笔
          </Button>
        ) : null
      }
    >
      <Read answer={sale} title="没读到这笔消费单">
        {(receipt) => (
          <>
            <ReceiptFacts receipt={receipt} />
            {isAsking && (
              <UndoModal
                receipt={receipt}
                onClose={() => {
                  setAsking(false);
                }}
              />
            )}
          </>
        )}
      </Read>
    </Drawer>
  );
}

const ReceiptFacts = ({ receipt }: { receipt: Receipt }) => (
  <Facts
    facts={[
      ['单号', receipt.saleNumber],
      [
        '状态',
        <Status key="status" mood={saleStates[receipt.status].mood}>
          {saleStates[receipt.status].word}
        </Status>,
      ],
      ['会员', `${receipt.memberName} ${receipt.phoneMasked}，${receipt.tierName}`],
      ['门店', `${receipt.branchName}，${receipt.staffName}`],
      ['收款时间', fullTime(receipt.paidAt)],
      ['撤销时间', receipt.undoneAt === null ? null : fullTime(receipt.undoneAt)],
      ['原价', <Money key="amount" fen={receipt.amountFen} />],
      ['优惠', receipt.savedFen === 0 ? null : <Money key="saved" fen={-receipt.savedFen} />],
      [
        '应收',
        <b key="payable">
          <Money fen={receipt.payableFen} />
        </b>,
      ],
      ['储值付', `${formatFen(receipt.principalFen)} 本金，${formatFen(receipt.bonusFen)} 赠金`],
      ['其余', receipt.restFen === 0 ? null : paymentsText(receipt)],
      ['用积分', receipt.pointsBurned === 0 ? null : formatPoints(receipt.pointsBurned)],
      ['得积分', formatPoints(receipt.pointsEarned)],
      ['付后余额', `${formatFen(receipt.walletAfterFen)}，${formatPoints(receipt.pointsAfter)} 积分`],
    ]}
  />
);

function UndoModal({ receipt, onClose }: { receipt: Receipt; onClose(): void }) {
  const { message } = App.useApp();
  const undo = useWrite('sale.undo', () => {
    void message.success(`已撤销 ${receipt.saleNumber}`);
    onClose();
  });
  return (
    <ReasonModal
      title={`撤销 ${receipt.saleNumber}`}
      action={`撤销 ${formatFen(receipt.payableFen)}`}
      danger
      busy={undo.isPending}
      error={undo.error}
      onConfirm={(reason) => {
        undo.mutate({ saleId: receipt.saleId, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">
        储值和积分原样退回会员，这笔送的积分收回。
        {receipt.restFen > 0 && `另外收的 ${paymentsText(receipt)} 请当面退给顾客。`}
      </p>
    </ReasonModal>
  );
}
