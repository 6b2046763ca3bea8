import { InputNumber } from 'antd';
import { formatQuantity, parseQuantity } from '@shuke/shared/goods';
import type { Receipt } from './words.ts';

type Item = NonNullable<Receipt['items']>[number];

/** How much of each line comes back, in thousandths, by its place. */
export type Back = Readonly<Record<number, number>>;

const leftOf = ({ quantityMilli, backMilli }: Item): number => quantityMilli - backMilli;

/** The lines of which something comes back, counted from 0. Pure. */
export const linesOf = (back: Back): { line: number; quantityMilli: number }[] =>
  Object.entries(back)
    .map(([line, quantityMilli]) => ({ line: Number(line), quantityMilli }))
    .filter(({ quantityMilli }) => quantityMilli > 0);

/** "0:1000,2:500", as a preview asks for them. Pure. */
export const linesText = (back: Back): string =>
  linesOf(back)
    .map(({ line, quantityMilli }) => `${String(line)}:${String(quantityMilli)}`)
    .join(',');

/** 按商品退: so much of each line; without any, the amount below counts. */
export const LinesBack = ({ items, back, onBack }: { items: readonly Item[]; back: Back; onBack(back: Back): void }) => (
  <ul className="lines-back" aria-label="按商品退">
    {items.map((item, line) => (
      <li key={`${String(line)}${item.name}`}>
        <span>
          {item.name}{' '}
          <span className="sub">
            还有 {formatQuantity(leftOf(item))}
            {item.unit}
          </span>
        </span>
        <InputNumber<string>
          stringMode
          aria-label={`退${item.name}多少`}
          min="0"
          max={formatQuantity(leftOf(item))}
          step="1"
          disabled={leftOf(item) === 0}
          value={formatQuantity(back[line] ?? 0)}
          onChange={(text) => {
            onBack({ ...back, [line]: Math.min(leftOf(item), parseQuantity(text ?? '') ?? 0) });
          }}
        />
      </li>
    ))}
  </ul>
);
