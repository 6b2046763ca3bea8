import { call } from '../../api/index.ts';
import { problemStep, type Import } from './words.ts';

/** All rows of the present step that have a problem, as one file. Throws ApiError. */
export async function readProblems({ id: importId, status }: Pick<Import, 'id' | 'status'>): Promise<string> {
  const parts: string[] = [];
  let startingAfter: number | null | undefined;
  while (startingAfter !== null) {
    const after = startingAfter === undefined ? {} : { startingAfter };
    const part = await call('memberImport.listProblems', { importId, step: problemStep(status), ...after });
    parts.push(part.csv);
    startingAfter = part.nextAfter;
  }
  return parts.join('');
}
