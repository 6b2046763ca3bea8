import type { ReactNode } from 'react';

/** A sheet of the page with an optional heading. */
export const Panel = ({
  title,
  note,
  extra,
  flush = false,
  children,
}: {
  title?: string;
  note?: ReactNode;
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
        {extra !== undefined && <div className="panel__extra">{extra}</div>}
      </div>
    )}
    <div className={flush ? 'panel__body panel__body--flush' : 'panel__body'}>{children}</div>
  </section>
);
