import { Alert, Modal } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { heldWords, type Held } from '@shuke/shared/basketLines';
import { formatFen } from '@shuke/shared/money';
import { useOperation, useWrite } from '../../api/index.ts';
import { Nothing, Read, shortTime } from '../../ui/index.ts';
import { KeyList } from './KeyList.tsx';

interface Props {
  branchId: string;
  onResumed(held: Held): void;
  onClose(): void;
}

/** 取单: what waits at the branch today; ↑ and ↓ choose, Enter takes one, Delete throws it away. */
export function HeldModal({ branchId, onResumed, onClose }: Props) {
  const held = useOperation('sale.listHeld', { branchId });
  const resume = useWrite('sale.resume', onResumed);
  const drop = useWrite('sale.drop');
  const error = resume.error ?? drop.error;
  return (
    <Modal open title="取单" footer={<span className="sub">↑↓ 选，回车取回，Delete 删掉</span>} onCancel={onClose}>
      {error !== null && <Alert type="error" showIcon title={asApiError(error).message} className="gap-below" />}
      <Read answer={held} title="没读到挂着的单" rows={3}>
        {({ data }) =>
          data.length === 0 ? (
            <Nothing title="没有挂着的单" hint="收到一半的单，按 F8 挂起来，今天内可以取回。" />
          ) : (
            <KeyList
              label="挂着的单"
              rows={data}
              keyOf={({ heldId }) => heldId}
              onPick={({ heldId }) => {
                if (!resume.isPending) resume.mutate({ heldId });
              }}
              onDelete={({ heldId }) => {
                if (!drop.isPending) drop.mutate({ heldId });
              }}
            >
              {(each) => (
                <>
                  <b>{heldWords(each)}</b> {formatFen(each.amountFen)}{' '}
                  <span className="sub">
                    {each.staffName} {shortTime(each.heldAt)}
                  </span>
                </>
              )}
            </KeyList>
          )
        }
      </Read>
    </Modal>
  );
}
