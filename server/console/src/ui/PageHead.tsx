import { useEffect, type ReactNode } from 'react';

/** What stands on top of a page: its name, a line about it, and at most one primary action at the right. */
export function PageHead({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · 熟客`;
  }, [title]);
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {note !== undefined && <p>{note}</p>}
      </div>
      {children !== undefined && <div className="page-head__actions">{children}</div>}
    </header>
  );
}
