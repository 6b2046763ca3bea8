import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { asOfWords } from './dates.ts';

/** One figure: what it is, how much, a line below, and its definition on hover or focus. */
export interface Figure {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  definition?: string;
  /** Up to when it was counted; without: it is live. */
  asOf?: string | null;
  mood?: 'bad';
}

/** Figures side by side in one panel. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <dl className="figures">
    {figures.map(({ label, value, note, definition, asOf, mood }) => (
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
        {asOf != null && <dd className="figures__note">{asOfWords(asOf)}</dd>}
      </div>
    ))}
  </dl>
);
