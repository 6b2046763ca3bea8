import Router from '@koa/router';
import Koa from 'koa';
import helmet from 'koa-helmet';
import { approvalHandlers } from './approval/index.ts';
import { approvalKindsOf } from './approvalKinds.ts';
import { cardHandlers } from './card/index.ts';
import { financeHandlers, invoiceHandlers } from './finance/index.ts';
import {
  admit,
  consoleSession,
  contentPolicy,
  createIdentify,
  createMetrics,
  errorBoundary,
  limitRate,
  mount,
  mountHealth,
  parseBody,
  payNotices,
  requestId,
  sandboxProxy,
  serveImages,
  servePages,
} from './http/index.ts';
import type { Gauges, MetricsAccess, PageFolders, ReadyCheck } from './http/index.ts';
import { memberImportHandlers } from './import/index.ts';
import { listExportHandlers, type ListHandlers } from './listExport/index.ts';
import { inboxHandlers } from './inbox/index.ts';
import { memberHandlers, profileHandlers } from './member/index.ts';
import { memberCareHandlers, mergeHandlers, recoveryHandlers, shopHandlers } from './office/index.ts';
import { programmeHandlers } from './merchant/index.ts';
import { physicalCardHandlers } from './physicalCard/index.ts';
import type { Handlers } from './platform/handler.ts';
import { productHandlers } from './product/index.ts';
import type { Resources } from './resources.ts';
import { reportHandlers } from './report/index.ts';
import { reconciliationHandlers } from './reconcile/index.ts';
import {
  counterHandlers,
  phoneHandlers,
  posHandlers,
  lateSaleHandlers,
  saleHandlers,
  salePaymentHandlers,
  saleRefundHandlers,
} from './sale/index.ts';
import { shiftHandlers } from './shift/index.ts';
import { apiKeyHandlers, staffAccessHandlers, staffHandlers } from './staff/index.ts';
import {
  companyWalletHandlers,
  refundHandlers,
  sharedWalletHandlers,
  topUpPlanHandlers,
  walletHandlers,
} from './wallet/index.ts';

/** What the web server needs beside the resources of the modules. */
export interface AppOptions {
  version: string;
  pages: PageFolders;
  readiness: Readonly<Record<string, ReadyCheck>>;
  gauges: Gauges;
  rateLimits: boolean;
  /** Who may read /metrics. */
  metricsAccess?: MetricsAccess;
  /** How many reverse proxies of our own stand before us; 0 believes no X-Forwarded-For. */
  trustedProxies?: number;
}

/** Every operation and who answers it. */
const handlersOf = (resources: Resources): Handlers => {
  const handlers = ownHandlersOf(resources);
  return { ...handlers, ...listExportHandlers({ ...resources, handlers }) };
};

/** All but the one that calls others. */
const ownHandlersOf = (resources: Resources): ListHandlers => ({
  ...programmeHandlers(resources),
  ...staffHandlers(resources),
  ...staffAccessHandlers(resources),
  ...apiKeyHandlers(resources),
  ...approvalHandlers({ ...resources, approvalKinds: approvalKindsOf(resources) }),
  ...shiftHandlers(resources),
  ...memberHandlers(resources),
  ...profileHandlers(resources),
  ...physicalCardHandlers(resources),
  ...inboxHandlers(resources),
  ...walletHandlers(resources),
  ...refundHandlers(resources),
  ...topUpPlanHandlers(resources),
  ...sharedWalletHandlers(resources),
  ...companyWalletHandlers(resources),
  ...productHandlers(resources),
  ...saleHandlers(resources),
  ...counterHandlers(resources),
  ...posHandlers(resources),
  ...phoneHandlers(resources),
  ...salePaymentHandlers(resources),
  ...lateSaleHandlers(resources),
  ...saleRefundHandlers(resources),
  ...cardHandlers(resources),
  ...financeHandlers(resources),
  ...invoiceHandlers(resources),
  ...reconciliationHandlers(resources),
  ...reportHandlers(resources),
  ...memberCareHandlers(resources),
  ...shopHandlers(resources),
  ...mergeHandlers(resources),
  ...recoveryHandlers(resources),
  ...memberImportHandlers(resources),
});

/** The web server: what a request goes through, top to bottom. */
export function createApp(
  resources: Resources,
  { version, pages, readiness, gauges, rateLimits, metricsAccess = 'off', trustedProxies = 0 }: AppOptions,
): Koa {
  const app = new Koa({ proxy: trustedProxies > 0, maxIpsCount: trustedProxies });
  const router = new Router();
  const metrics = createMetrics(gauges, metricsAccess);

  app.use(requestId);
  app.use(errorBoundary(resources.log, () => resources.directory.programme()));
  app.use(
    helmet({ contentSecurityPolicy: { directives: contentPolicy(pages.h5, pages.console) }, crossOriginEmbedderPolicy: false }),
  );
  if (resources.wechat.mode === 'sandbox') app.use(sandboxProxy(resources.wechat.baseUrl));
  app.use(payNotices(resources));
  app.use(admit());
  app.use(parseBody);
  app.use(consoleSession);

  mountHealth(router, readiness);
  metrics.mount(router);
  servePages(app, router, pages, version);
  serveImages(router, resources.db);
  mount(router, handlersOf(resources), {
    identify: createIdentify(resources),
    limitRate: rateLimits ? limitRate(resources.caches.limiter) : () => Promise.resolve(),
    observe: (id, ms, failed) => {
      metrics.observe(id, ms, failed);
    },
    noteCall: (call) => {
      resources.apiCalls.note(call);
    },
  });
  app.use(router.routes());
  app.use(router.allowedMethods());
  return app;
}
