import { Modal } from 'antd';
import { formatFen } from '@shuke/shared/money';
import { useOperation } from '../../api/index.ts';
import { useMay } from '../../session/index.ts';
import { Nothing, Read, shortTime } from '../../ui/index.ts';
import { saleStates } from '../sales/words.ts';
import { KeyList } from './KeyList.tsx';
import { usePrint } from './usePrint.ts';

const shownMax = 20;

/** The last sales of the branch, those of the open shift where there is one; Enter prints a slip again. */
export function RecentModal({ branchId, onClose }: { branchId: string; onClose(): void }) {
  const may = useMay();
  const print = usePrint();
  const sales = useOperation('sale.list', { branchId, limit: shownMax });
  const shift = useOperation('shift.current', { branchId }, { enabled: may('shift.run') });
  const openings = (shift.data?.data ?? []).map(({ openedAt }) => Date.parse(openedAt));
  const since = openings.length === 0 ? undefined : Math.min(...openings);
  return (
    <Modal
      open
      title={since === undefined ? '最近的收款' : '这一班的收款'}
      footer={<span className="sub">↑↓ 选，回车重打小票</span>}
      onCancel={onClose}
    >
      <Read answer={sales} title="没读到收款" rows={3}>
        {({ data }) => {
          const ours = data.filter(({ paidAt }) => since === undefined || Date.parse(paidAt) >= since);
          return ours.length === 0 ? (
            <Nothing title={since === undefined ? '还没有收款' : '这一班还没有收款'} />
          ) : (
            <KeyList label="最近的收款" rows={ours} keyOf={({ saleId }) => saleId} onPick={({ saleId }) => void print(saleId)}>
              {({ saleNumber, memberName, payableFen, status, staffName, paidAt }) => (
                <>
                  <b>{formatFen(payableFen)}</b> {memberName} <span className="sub">{saleNumber}</span>{' '}
                  <span className="sub">
                    {staffName} {shortTime(paidAt)}
                    {status === 'paid' ? '' : `，${saleStates[status].word}`}
                  </span>
                </>
              )}
            </KeyList>
          );
        }}
      </Read>
    </Modal>
  );
}
