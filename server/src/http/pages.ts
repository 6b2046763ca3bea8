import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type Router from '@koa/router';
import type Koa from 'koa';
import mountAt from 'koa-mount';
import serve from 'koa-static';
import docsFolder from 'swagger-ui-dist/absolute-path.js';
import { DomainError } from '../platform/errors.ts';
import { openApi } from './openapi.ts';

/** Hashed names never change; pages are asked for again each time. */
const assetMaxAgeMs = 365 * 86_400_000;

/** Where the built pages lie. */
export interface PageFolders {
  /** The member and staff pages built for the web; served under /m/ when built. */
  h5: string;
  /** The console; served under /console/ when built. */
  console: string;
}

/** Static pages: the mini program's web build under /m/, and the reference of the API under /docs. */
export function servePages(app: Koa, router: Router, { h5, console }: PageFolders, version: string): void {
  app.use(mountAt('/m', serve(h5, { maxage: assetMaxAgeMs, setHeaders: revalidatePages })));
  router.get('/m', (ctx) => {
    // The router takes /m/ for /m too: it comes here only when there is no page to serve.
    if (ctx.path === '/m') ctx.redirect('/m/');
    else throw new DomainError('not_found');
  });
  serveConsole(app, router, console);
  serveReference(router, '/docs', 'openapi', () => openApi(version));
  // Only what a till system may call.
  serveReference(router, '/docs/pos', 'pos', () => openApi(version, { forPos: true }));
  app.use(mountAt('/docs/ui', serve(docsFolder(), { maxage: assetMaxAgeMs })));
}

/**
 * A reference as JSON under /docs/<name>.json, and the page that shows it. It is written when somebody first asks: that takes
 * longer than all the rest of a start.
 */
function serveReference(router: Router, page: string, name: string, write: () => object): void {
  let json: string | undefined;
  router.get(`/docs/${name}.json`, (ctx) => {
    ctx.type = 'application/json';
    ctx.body = json ??= JSON.stringify(write());
  });
  router.get(page, (ctx) => {
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = docsPage(name);
  });
  router.get(`/docs/${name}.js`, (ctx) => {
    ctx.type = 'text/javascript; charset=utf-8';
    ctx.body = `window.onload = () => SwaggerUIBundle({ url: '/docs/${name}.json', dom_id: '#docs' });`;
  });
}

/** Any address under /console/ is a page of the console, which reads the address itself; files with a name are files. */
function serveConsole(app: Koa, router: Router, folder: string): void {
  app.use(mountAt('/console', serve(folder, { maxage: assetMaxAgeMs, setHeaders: revalidatePages })));
  router.get(/^\/console(\/.*)?$/, async (ctx) => {
    if (ctx.path === '/console') {
      ctx.redirect('/console/');
      return;
    }
    const page = path.extname(ctx.path) === '' ? await readFile(path.join(folder, 'index.html')).catch(() => null) : null;
    if (page === null) throw new DomainError('not_found');
    ctx.set('cache-control', 'no-cache');
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = page;
  });
}

function revalidatePages(response: { setHeader(name: string, value: string): void }, file: string): void {
  if (file.endsWith('.html')) response.setHeader('cache-control', 'no-cache');
}

const docsPage = (name: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>熟客 API</title>
<link rel="stylesheet" href="/docs/ui/swagger-ui.css"></head><body><div id="docs"></div>
<script src="/docs/ui/swagger-ui-bundle.js"></script><script src="/docs/${name}.js"></script></body></html>`;
