import { Button } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';

interface Props<T> {
  label: string;
  rows: readonly T[];
  keyOf(row: T): string;
  /** What a row says. */
  children(row: T): ReactNode;
  onPick(row: T): void;
  /** What Delete does to a row. */
  onDelete?(row: T): void;
}

/** Moves to the row above or below; at an end it stays. */
function step({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const rows = [...currentTarget.querySelectorAll('button')];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[at + by]?.focus();
}

/** Rows gone through with ↑ and ↓ and taken with Enter; the first has the cursor. */
export const KeyList = <T,>({ label, rows, keyOf, children, onPick, onDelete }: Props<T>) => (
  <ul className="key-list" aria-label={label} onKeyDown={step}>
    {rows.map((row, place) => (
      <li key={keyOf(row)}>
        <Button
          block
          type="text"
          autoFocus={place === 0}
          className="key-list__row"
          onClick={() => {
            onPick(row);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Delete') onDelete?.(row);
          }}
        >
          {children(row)}
        </Button>
      </li>
    ))}
  </ul>
);
