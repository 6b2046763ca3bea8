import { Input } from 'antd';
import type { ReactNode } from 'react';

/** From one day to another, both included. */
export interface Days {
  from: string;
  to: string;
}

/** Two days, with the browser's own calendar: it speaks to the keyboard and to screen readers. */
export const DateRange = ({ days, onChange, children }: { days: Days; onChange(days: Days): void; children?: ReactNode }) => (
  <div className="date-range">
    <Input
      type="date"
      aria-label="从哪天"
      value={days.from}
      max={days.to}
      onChange={({ target }) => {
        onChange({ ...days, from: target.value });
      }}
    />
    <span>至</span>
    <Input
      type="date"
      aria-label="到哪天"
      value={days.to}
      min={days.from}
      onChange={({ target }) => {
        onChange({ ...days, to: target.value });
      }}
    />
    {children}
  </div>
);
