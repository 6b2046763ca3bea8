import { Input } from 'antd';
import { fenOf } from './amounts.ts';

/** An amount in yuan; marked while it is none, and named when it is all there is. */
export const AmountField = ({
  yuan,
  isAll = false,
  isFixed = false,
  label = '金额（元）',
  onChange,
}: {
  yuan: string;
  isAll?: boolean;
  /** It follows from something else, and is not typed. */
  isFixed?: boolean;
  label?: string;
  onChange(yuan: string): void;
}) => (
  <label className="refund-amount">
    {label}
    <Input
      className="gap-below"
      inputMode="decimal"
      value={yuan}
      readOnly={isFixed}
      status={fenOf(yuan) === undefined ? 'error' : ''}
      suffix={isAll ? '全部' : null}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  </label>
);
