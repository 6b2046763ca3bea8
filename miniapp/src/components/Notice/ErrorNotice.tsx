import type { ApiError } from '../../api/index.ts';
import { Notice } from './Notice.tsx';

/** Why something did not happen, with the number to read out to the shop. `words` stand in for the error's own sentence. */
export function ErrorNotice({ error, words = error.message }: { error: ApiError; words?: string }) {
  return (
    <Notice tone="danger" icon="warning">
      {words}
      {error.reference === '' ? '' : `（编号 ${error.reference}）`}
    </Notice>
  );
}
