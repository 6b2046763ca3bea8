import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@shuke/shared/apiError';

/** While the first answer is under way. */
export const Loading = ({ rows = 6 }: { rows?: number }) => (
  <div role="status" aria-label="正在读取">
    <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
  </div>
);

/** What could not be read, that nothing has changed, and how to go on. */
export function Failed({ title, error, onRetry }: { title: string; error: unknown; onRetry?: () => void }) {
  const { message, reference } = asApiError(error);
  return (
    <div className="state" role="alert">
      <b>{title}</b>
      <p>
        {message}
        {reference !== '' && <small>（编号 {reference}）</small>}
      </p>
      {onRetry !== undefined && <Button onClick={onRetry}>再试一次</Button>}
    </div>
  );
}

/** Nothing there: what is empty, and what would fill it. */
export const Nothing = ({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) => (
  <div className="state">
    <svg className="state__fruit" viewBox="0 0 100 100" aria-hidden="true">
      <path d="M50 9C79 9 97 24 97 50 97 77 78 93 50 93 22 93 3 77 3 50 3 24 21 9 50 9Z" />
    </svg>
    <b>{title}</b>
    {hint !== undefined && <p>{hint}</p>}
    {children}
  </div>
);
