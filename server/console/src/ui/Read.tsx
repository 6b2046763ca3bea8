import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed, Loading } from './states.tsx';

/** The three states of an answer, always all three. */
export function Read<T>({
  answer,
  title,
  rows,
  children,
}: {
  answer: UseQueryResult<T>;
  /** Said when it fails: 没读到…. */
  title: string;
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  if (answer.data !== undefined) return children(answer.data);
  if (answer.isError) return <Failed title={title} error={answer.error} onRetry={() => void answer.refetch()} />;
  return <Loading {...(rows === undefined ? {} : { rows })} />;
}
