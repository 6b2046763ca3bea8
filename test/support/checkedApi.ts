import { deepStrictEqual } from 'node:assert/strict';
import { ApiError } from '@shuke/shared/apiError';
import { contract } from '@shuke/shared/contract';
import { commonErrors, type Operation } from '@shuke/shared/contract/kit';
import type { Call } from '@shuke/shared/client';
import type { OperationId } from '@shuke/shared/routes';

/** Codes an operation may answer: its own, and those common to its audience. */
export function declaredErrors(id: OperationId): ReadonlySet<string> {
  const operation: Operation = contract[id];
  return new Set([...operation.errors, ...commonErrors[operation.audience]]);
}

/**
 * A client that holds the server to its contract: every answer is exactly what the schema says, no field more, and every
 * refusal is one the operation declares. So each test of the API is also a test of the contract.
 */
export const checked =
  (call: Call, onRefused: (id: OperationId, code: string) => void = () => undefined): Call =>
  async (id, input, options) => {
    const answer = await call(id, input, options).catch((error: unknown) => {
      if (error instanceof ApiError) onRefused(id, error.code);
      if (error instanceof ApiError && !declaredErrors(id).has(error.code))
        throw new Error(`${id} answered ${error.code}, which it does not declare`);
      throw error;
    });
    // Both anew: what a fetch outside of the tests' own world has parsed is of another world's Object.
    const [known, told] = [(contract[id] as Operation).output.parse(answer), answer].map(
      (each) => JSON.parse(JSON.stringify(each)) as unknown,
    );
    deepStrictEqual(known, told, `${id} answered more than its contract names`);
    return answer;
  };
