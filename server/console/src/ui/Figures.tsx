import { Tooltip } from 'antd';
import type { ReactNode } from 'react';

/** One figure: what it is, how much, a line below, and its definition on hover or focus. */
export interface Figure {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  definition?: string;
  mood?: 'bad';
}

/** Figures side by side in one panel. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <dl className="figures">
    {figures.map(({ label, value, note, definition, mood }) => (
      <div key={label} className="figures__one">
        <dt>
          {definition === undefined ? (
            label
          ) : (
            <Tooltip title={definition}>
              <span className="figures__defined" tabIndex={0}>
                {label}
              </span>
            </Tooltip>
          )}
        </dt>
        <dd className={mood === 'bad' ? 'figures__value figures__value--bad' : 'figures__value'}>{value}</dd>
        {note !== undefined && <dd className="figures__note">{note}</dd>}
      </div>
    ))}
  </dl>
);
