import type { ReactNode } from 'react';
import { asOfWords } from './dates.ts';

/** A sheet of the page with an optional heading. */
export const Panel = ({
  title,
  note,
  asOf,
  extra,
  flush = false,
  children,
}: {
  title?: string;
  note?: ReactNode;
  /** Up to when what stands here was counted; without: it is live. */
  asOf?: string | null;
  extra?: ReactNode;
  /** Without padding: a table brings its own. */
  flush?: boolean;
  children: ReactNode;
}) => (
  <section className="panel">
    {title !== undefined && (
      <div className="panel__head">
        <h2>{title}</h2>
        {note !== undefined && <small>{note}</small>}
        {asOf != null && <small>{asOfWords(asOf)}</small>}
        {extra !== undefined && <div className="panel__extra">{extra}</div>}
      </div>
    )}
    <div className={flush ? 'panel__body panel__body--flush' : 'panel__body'}>{children}</div>
  </section>
);
