import { fenOf } from './amounts.ts';
import { HandInput } from './HandInput.tsx';

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
    <HandInput
      className="gap-below"
      inputMode="decimal"
      value={yuan}
      readOnly={isFixed}
      status={fenOf(yuan) === undefined ? 'error' : ''}
      // A suffix that comes and goes makes another field of it, and the cursor is lost.
      suffix={<span>{isAll ? '全部' : ''}</span>}
      onChange={onChange}
    />
  </label>
);
