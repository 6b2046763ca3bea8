import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp, type AppOptions } from './app.ts';
import { Drain } from './drain.ts';
import { answerMalformed } from './http/index.ts';
import type { Resources } from './resources.ts';

/** A web server that answers. */
export interface RunningWeb {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** Takes no new requests, lets those under way finish, then breaks idle connections. */
  stop(): Promise<void>;
}

/** The app, and where it listens. */
export interface WebOptions extends AppOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
}

const keepAliveMs = 65_000;
const headersMs = 10_000;
const requestMs = 30_000;

/** Starts answering HTTP. Rejects with a sentence for the owner when the port is taken. */
export async function startWeb(resources: Resources, { host, port, ...options }: WebOptions): Promise<RunningWeb> {
  const app = createApp(resources, options);
  app.on('error', (error: Error & { expose?: boolean }) => {
    // A client that hung up half-way is no error of ours.
    if (error.expose !== true && !('code' in error && error.code === 'ECONNRESET'))
      resources.log.error({ err: error }, 'request failed');
  });
  const answer = app.callback();
  const timeouts = { keepAliveTimeout: keepAliveMs, headersTimeout: headersMs, requestTimeout: requestMs };
  const drain = new Drain();
  const server = createServer(timeouts, (request, response) => {
    drain.watch(response);
    void answer(request, response);
  });
  server.on('clientError', answerMalformed);
  await listen(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${String(taken)}`, stop: () => drain.run(server) };
}

const listen = (server: Server, host: string, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`端口 ${String(port)} 已被占用，请设置 PORT 换一个，例如 PORT=3001`, { cause: error })
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
