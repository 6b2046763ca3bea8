import { isDeepStrictEqual } from 'node:util';
import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import { errorCatalogue, type ErrorBody } from '@shuke/shared/errors';
import type { OperationId } from '@shuke/shared/routes';
import type { Answer } from './wire.ts';

/** Stacks, paths, statements and names of our own errors. */
const ours =
  /\bat (?:async )?[\w.<>]+ \(|node_modules|\/server\/src\/|\.ts:\d+|ZodError|TypeError|SQLITE|QueryFailed|ER_[A-Z]|\bSELECT\b|\bINSERT\b|\bWHERE\b/;
const facts = ['param', 'detail'];

/** Whether a sentence is the one promised; a shop may call its points and its growth whatever it likes. */
export type IsSaid = (said: string, promised: string) => boolean;

const exactly: IsSaid = (said, promised) => said === promised;

/** The promised sentence with any word where it names points or growth. */
export const inAnyShopsWords: IsSaid = (said, promised) =>
  new RegExp(`^${promised.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/积分|成长值/g, '.+')}$`, 'su').test(said);

/** What is wrong with a refusal: it must be exactly what the catalogue promises, and nothing of ours may show. */
export function flawsOfRefusal({ status, text, headers }: Answer, isSaid = exactly): string[] {
  const flaws: string[] = [];
  const leak = ours.exec(text);
  if (leak !== null) flaws.push(`shows “${leak[0]}”`);
  if (headers['content-type']?.startsWith('application/json') !== true) flaws.push('is no JSON');
  const error = errorIn(text);
  if (error === undefined) return [...flaws, 'has no error of the catalogue, and nothing else, in its body'];
  const { code, message, requestId, ...more } = error;
  const promised = errorCatalogue[code];
  if (status !== promised.status || !isSaid(message, promised.zh)) flaws.push(`says ${status} “${message}” for ${code}`);
  if (requestId !== headers['x-request-id']) flaws.push('names another request in its body than in its header');
  const surplus = Object.keys(more).filter((name) => !facts.includes(name));
  if (surplus.length > 0) flaws.push(`tells ${surplus.join(', ')}`);
  return flaws;
}

/** What is wrong with a success: it must be what the contract names, no field more. */
export function flawsOfSuccess(id: OperationId, { text }: Answer): string[] {
  const told = parsed(text);
  const named = (contract[id] as Operation).output.safeParse(told);
  if (!named.success) return ['is not what the contract names'];
  return isDeepStrictEqual(named.data, told) ? [] : ['tells more than the contract names'];
}

/** The error of a body that holds one of the catalogue and nothing else. */
export function errorIn(text: string): ErrorBody['error'] | undefined {
  const body = parsed(text);
  if (typeof body !== 'object' || body === null || !isDeepStrictEqual(Object.keys(body), ['error'])) return undefined;
  const { error } = body as ErrorBody;
  return typeof error === 'object' && Object.hasOwn(errorCatalogue, error.code) ? error : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
