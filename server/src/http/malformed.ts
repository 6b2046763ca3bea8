import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorCatalogue, type ErrorBody, type ErrorCode } from '@shuke/shared/errors';
import { newId } from '../platform/ids.ts';

/** What Node's parser gives up on before there is a request: nodejs.org/api/http.html#event-clienterror. */
const codeOf = (reason: string | undefined): ErrorCode =>
  reason === 'HPE_HEADER_OVERFLOW' ? 'payload_too_large' : 'invalid_request';

/** Answers what is no HTTP, or has headers without end, in our own words as everything else; then hangs up. */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const code = codeOf(error.code);
  const { status, zh } = errorCatalogue[code];
  const requestId = newId('req');
  const body = JSON.stringify({ error: { code, message: zh, requestId } } satisfies ErrorBody);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
