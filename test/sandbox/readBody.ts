import type { IncomingMessage } from 'node:http';

const bodyBytesMax = 262_144;

/** The body as text; longer than 256 KB counts as empty. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= bodyBytesMax) chunks.push(chunk);
  }
  return size > bodyBytesMax ? '' : Buffer.concat(chunks).toString('utf8');
}
