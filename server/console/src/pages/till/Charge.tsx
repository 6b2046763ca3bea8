import { Alert, Button, Input } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import type { Output } from '@shuke/shared/client';
import { formatFen } from '@shuke/shared/money';
import { Breakdown } from './Breakdown.tsx';
import { Choices } from './Choices.tsx';
import { useCharge } from './useCharge.ts';
import { VisitLine } from './VisitLine.tsx';

interface Props {
  visit: Output<'sale.identify'>;
  onPaid(receipt: Output<'sale.checkout'>): void;
  onLeave(): void;
}

/** The amount, what becomes of it, and Enter: the first shows the price, the second takes it; Escape gives up. */
export function Charge({ visit, onPaid, onLeave }: Props) {
  const { yuan, setYuan, choices, setChoices, quote, shown, go, busy, error, isWaiting } = useCharge(visit, onPaid);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave();
      }}
    >
      <VisitLine visit={visit} />
      <label className="till__label" htmlFor="till-amount">
        金额（元）
      </label>
      <Input
        id="till-amount"
        className="till__amount"
        size="large"
        autoFocus
        autoComplete="off"
        inputMode="decimal"
        value={yuan}
        readOnly={isWaiting}
        onChange={({ target }) => {
          setYuan(target.value);
        }}
      />
      <Choices value={choices} onChange={setChoices} />
      {error !== null && <Alert type="error" showIcon title={asApiError(error).message} className="gap-below" />}
      {isWaiting && <Alert type="info" showIcon title="金额较大，请会员在手机上点「同意」" className="gap-below" />}
      {quote !== undefined && <Breakdown quote={quote} isStale={shown === undefined} />}
      <div className="till__actions">
        <Button size="large" onClick={onLeave}>
          不收了（Esc）
        </Button>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {shown === undefined ? '看价（回车）' : `收款 ${formatFen(shown.payableFen)}（回车）`}
        </Button>
      </div>
    </form>
  );
}
