import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import type { Output } from '@shuke/shared/client';
import { formatFen } from '@shuke/shared/money';
import { call, useOperation, useWrite } from '../../api/index.ts';
import { Panel, Qr, shortTime } from '../../ui/index.ts';
import { useKeys } from './useKeys.ts';

type Receipt = Output<'sale.get'>;

const askAgainMs = 2_000;
const wechatFen = ({ payments }: Receipt) => payments.find(({ method }) => method === 'wechat')?.amountFen ?? 0;

/** Not paid yet: what is to be paid in WeChat, by the member's phone or a code to scan, until it is, or Escape gives up. */
export function Awaiting({ receipt, onSettled }: { receipt: Receipt; onSettled(receipt: Receipt): void }) {
  const { saleId, walkIn } = receipt;
  const answer = useOperation(
    'sale.paymentStatus',
    { saleId },
    { again: (last) => (last === undefined || last.status === 'awaiting' ? askAgainMs : false) },
  );
  const start = useWrite('sale.startPayment');
  const cancel = useWrite('sale.cancelPayment', onSettled);
  const { status, way, codeUrl = null } = answer.data ?? {};
  const settled = useRef(onSettled);
  settled.current = onSettled;
  useEffect(() => {
    if (status !== undefined && status !== 'awaiting')
      void call('sale.get', { saleId }).then((paid) => {
        settled.current(paid);
      });
  }, [status, saleId]);
  const begin = start.mutate;
  // A walk-in has no other way: the code is there without asking for it.
  useEffect(() => {
    if (walkIn !== null) begin({ saleId, way: 'code' });
  }, [walkIn, saleId, begin]);
  const other = way === 'code' ? 'person' : 'code';
  const giveUp = () => {
    if (!cancel.isPending) cancel.mutate({ saleId });
    return true;
  };
  const change = () => {
    if (walkIn === null && !start.isPending) start.mutate({ saleId, way: other });
    return true;
  };
  useKeys({ Escape: giveUp, F4: change }, false);
  const error = cancel.error ?? start.error;
  return (
    <Panel>
      <div role="status" className="gap-below">
        <b className="till__payable">等微信付款 {formatFen(wechatFen(receipt))}</b>
        <p>{way === 'code' ? '请顾客用微信扫下面的码' : '请顾客在会员码页付款，页面会自己弹出'}；还没收到钱，请勿交货</p>
      </div>
      {way === 'code' && codeUrl !== null && <Qr text={codeUrl} label="微信付款码" />}
      {answer.data !== undefined && <p className="sub">{shortTime(answer.data.payUntil)} 前没付会自动取消</p>}
      {error !== null && <Alert type="error" showIcon title={asApiError(error).message} className="gap-below" />}
      <div className="till__actions">
        <Button size="large" loading={cancel.isPending} aria-busy={cancel.isPending} onClick={giveUp}>
          取消这笔（Esc）
        </Button>
        {walkIn === null && (
          <Button size="large" loading={start.isPending} aria-busy={start.isPending} onClick={change}>
            {other === 'code' ? '改用扫码付（F4）' : '改用顾客手机付（F4）'}
          </Button>
        )}
      </div>
    </Panel>
  );
}
