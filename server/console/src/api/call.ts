import { ApiError } from '@shuke/shared/apiError';
import { createCall, type Transport } from '@shuke/shared/client';

const timeoutMs = 30_000;

/** The browser brings the session as a cookie; the header says that it is the console who asks. */
const transport: Transport = async ({ method, path, body, headers }) => {
  const request = {
    method,
    headers: { ...headers, 'x-shuke-console': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(timeoutMs),
  };
  const answer = await fetch(path, request).catch((error: unknown) => {
    const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
    throw ApiError.unanswered(isSlow ? 'network_timeout' : 'network_down');
  });
  return { status: answer.status, body: await answer.json().catch(() => null) };
};

/** Calls an operation by its name, as whoever is signed in. Throws ApiError. */
export const call = createCall(transport);
