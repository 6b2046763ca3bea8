import { Button, Drawer, Space } from 'antd';
import { useState, type ComponentType } from 'react';
import { useOperation } from '../../api/index.ts';
import { useMay } from '../../session/index.ts';
import { Read } from '../../ui/index.ts';
import { Items } from './Items.tsx';
import { ReceiptFacts } from './ReceiptFacts.tsx';
import { Refunds } from './Refunds.tsx';
import { SaleRefundModal } from './SaleRefundModal.tsx';
import { SlipModal } from './SlipModal.tsx';
import { Steps } from './Steps.tsx';
import { UndoModal } from './UndoModal.tsx';
import type { Receipt } from './words.ts';

const modals: Readonly<Record<'undo' | 'refund', ComponentType<{ receipt: Receipt; onClose(): void }>>> = {
  undo: UndoModal,
  refund: SaleRefundModal,
};

/** One sale with its receipt, each step, what went back, and the ways to take it back. */
export function SaleDrawer({ id: saleId, onClose }: { id: string | undefined; onClose(): void }) {
  const [asking, ask] = useState<keyof typeof modals>();
  const sale = useOperation('sale.get', { saleId: saleId ?? '' }, { enabled: saleId !== undefined });
  const Asked = asking === undefined ? undefined : modals[asking];
  return (
    <Drawer
      open={saleId !== undefined}
      onClose={onClose}
      size={520}
      title="消费单"
      destroyOnHidden
      footer={sale.data === undefined ? null : <Actions receipt={sale.data} onAsk={ask} />}
    >
      <Read answer={sale} title="没读到这笔消费单">
        {(receipt) => (
          <>
            <ReceiptFacts receipt={receipt} />
            {receipt.items !== null && <Items items={receipt.items} />}
            <h3 className="drawer-section">每一步</h3>
            <Steps receipt={receipt} />
            {receipt.refunds.length > 0 && <Refunds refunds={receipt.refunds} items={receipt.items} />}
            {Asked !== undefined && (
              <Asked
                receipt={receipt}
                onClose={() => {
                  ask(undefined);
                }}
              />
            )}
          </>
        )}
      </Read>
    </Drawer>
  );
}

/** What may be done with it, by whom. */
function Actions({ receipt, onAsk }: { receipt: Receipt; onAsk(what: keyof typeof modals): void }) {
  const may = useMay();
  const [slip, showSlip] = useState(false);
  return (
    <Space>
      <Button
        onClick={() => {
          showSlip(true);
        }}
      >
        打印小票
      </Button>
      {slip && (
        <SlipModal
          saleId={receipt.saleId}
          saleNumber={receipt.saleNumber}
          onClose={() => {
            showSlip(false);
          }}
        />
      )}
      {receipt.refundableFen > 0 && may('sale.refund') && (
        <Button
          danger
          onClick={() => {
            onAsk('refund');
          }}
        >
          退款
        </Button>
      )}
      {receipt.status === 'paid' && may('sale.undoAny') && (
        <Button
          danger
          onClick={() => {
            onAsk('undo');
          }}
        >
          撤销这笔
        </Button>
      )}
    </Space>
  );
}
