import { Checkbox, Radio } from 'antd';
import type { Output } from '@shuke/shared/client';
import { formatFen } from '@shuke/shared/money';
import { say } from '../../api/index.ts';
import { methods, methodWord, type Basket } from './basket.ts';

interface Props {
  basket: Basket;
  visit: Output<'sale.identify'> | undefined;
  isLocked: boolean;
  onChange(change: Partial<Basket>): void;
  onNextWallet(): void;
}

const several = 'several';

/** What pays: F2 points, F3 stored value and whose, F4 how what is left is paid; several ways at once by F6. */
export function Choices({ basket, visit, isLocked, onChange, onNextWallet }: Props) {
  const [first, second] = basket.rest;
  const owner = visit?.wallets.find(({ walletOwner }) => walletOwner === basket.walletOwner);
  return (
    <div className="till__choices">
      {visit !== undefined && !visit.earnOnly && (
        <>
          <Checkbox
            checked={basket.usePoints}
            disabled={isLocked}
            onChange={({ target }) => {
              onChange({ usePoints: target.checked });
            }}
          >
            {say('用积分（F2）')}
          </Checkbox>
          <Checkbox checked={basket.useWallet} disabled={isLocked} onChange={onNextWallet}>
            {owner === undefined ? '用储值（F3）' : `用${owner.name}的卡（F3）`}
          </Checkbox>
        </>
      )}
      <Radio.Group
        aria-label="其余怎么付（F4）"
        optionType="button"
        size="small"
        disabled={isLocked}
        options={[...methods]}
        value={second === undefined ? first?.method : several}
        onChange={({ target }) => {
          const chosen = methods.find(({ value }) => value === target.value);
          if (chosen !== undefined) onChange({ rest: [{ method: chosen.value }] });
        }}
      />
      <span className="sub">{second === undefined ? '其余（F4）' : waysText(basket)}</span>
    </div>
  );
}

/** 现金 ¥50.00 + 微信收其余. */
const waysText = ({ rest }: Basket): string =>
  rest
    .map(({ method, amountFen }) =>
      amountFen === undefined ? `${methodWord(method)}收其余` : `${methodWord(method)} ${formatFen(amountFen)}`,
    )
    .join(' + ');
