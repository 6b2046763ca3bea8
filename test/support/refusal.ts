import { ApiError } from '@shuke/shared/apiError';

/** What a call was refused with; fails when it was not. */
export async function refusal(call: Promise<unknown>): Promise<Pick<ApiError, 'code' | 'detail' | 'message'>> {
  const answer = await call.catch((error: unknown) => error);
  if (!(answer instanceof ApiError))
    throw new Error(`not refused: ${answer instanceof Error ? String(answer) : JSON.stringify(answer)}`);
  return { code: answer.code, detail: answer.detail, message: answer.message };
}

/** The code alone. */
export const codeOfRefusal = async (call: Promise<unknown>): Promise<string> => (await refusal(call)).code;

/** How each of many calls ended: `ok` or its code, counted. */
export async function outcomes(calls: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const settled of await Promise.allSettled(calls)) {
    const outcome =
      settled.status === 'fulfilled' ? 'ok' : settled.reason instanceof ApiError ? settled.reason.code : String(settled.reason);
    counted[outcome] = (counted[outcome] ?? 0) + 1;
  }
  return counted;
}
