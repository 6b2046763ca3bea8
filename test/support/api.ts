import { createCall, type Call } from '@shuke/shared/client';

export type { Call };

/** The mini program's own client over Node's fetch, so that tests are typed by the contract and speak real HTTP. */
export const createApi = (baseUrl: string): Call =>
  createCall(async ({ method, path, body, headers }) => {
    const answer = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  });
