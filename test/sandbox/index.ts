import Koa from 'koa';
import serve from 'koa-static';
import mount from 'koa-mount';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { control, isBadRequest, type Demo } from './control.ts';
import { protocol } from './protocol.ts';
import { payProtocol } from './pay/payProtocol.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

export { demoMiniProgram } from './apps.ts';
export type { App } from './apps.ts';
export type { Demo } from './control.ts';
export type { Fault } from './levers.ts';
export * from './pay/index.ts';
export type { World } from './world.ts';

/** How the pretended WeChat is opened. */
export interface SandboxOptions extends WorldOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Names and the sign-in the page shows; left out, the page still works and the visitor signs in by hand. */
  demo?: Demo;
}

/** A WeChat that runs. */
export interface Sandbox {
  /** Base URL for the server (WECHAT_BASE_URL, and WeChat Pay's) and for the page; without a slash at the end. */
  readonly url: string;
  /** People, codes, tokens, levers and the log, for tests in the same process. */
  readonly world: World;
  /** Breaks every connection and frees the port. */
  stop(): Promise<void>;
}

/** Longer than anybody keeps a connection for a next call: a call on one that is just being closed is lost. */
const keepAliveMs = 65_000;
const pageFolder = path.resolve('test/sandbox/page');

/**
 * WeChat for development and tests, on loopback: the same protocol, with levers to make it fail, and the page of three
 * phones. Run from the project's root. Everything is in memory; people follow from their ids.
 */
export async function startSandbox({ port = 0, demo, ...world }: SandboxOptions = {}): Promise<Sandbox> {
  const state = createWorld(world);
  const answer = sandboxApp(state, demo ?? null).callback();
  const server = createServer({ keepAliveTimeout: keepAliveMs }, (request, response) => void answer(request, response));
  await listen(server, port);
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    world: state,
    stop: () =>
      new Promise((resolve) => {
        state.pay.stop();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

function sandboxApp(world: World, demo: Demo | null): Koa {
  const app = new Koa();
  const router = control(world, demo);
  app.use(async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (!isBadRequest(error)) throw error;
      ctx.status = 400;
      ctx.body = { error: (error as Error).message };
    }
  });
  app.use(protocol(world));
  app.use(payProtocol(world));
  app.use(router.routes());
  app.use(mount('/sandbox/page', serve(pageFolder, { maxage: 0 })));
  app.use(async (ctx, next) => {
    if (ctx.path === '/') ctx.path = '/index.html';
    await next();
  });
  app.use(serve(pageFolder, { maxage: 0 }));
  return app;
}
