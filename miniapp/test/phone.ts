import { errorCatalogue, type ErrorCode } from '@shuke/shared/errors';
import { routes, type OperationId } from '@shuke/shared/routes';
import type { Input, Output } from '../src/api/client.ts';

export interface RequestOptions {
  url: string;
  method: string;
  data?: Record<string, unknown>;
  header: Record<string, string>;
  timeout: number;
}

/** One request that left the phone. */
export interface Sent {
  operation: OperationId;
  input: Readonly<Record<string, unknown>>;
  header: Readonly<Record<string, string>>;
}

type Answer = { status: number; body: unknown } | 'lost';
type Listener = () => void;
type Event = 'show' | 'hide' | 'pull' | 'bottom' | 'unload';

/** Told when something private is wanted for the first time; answers through `resolve`. */
export type PrivacyListener = (resolve: (answer: { event: string; buttonId?: string }) => void) => void;

/** Answers nothing: the request, or its answer, got lost on the way. */
export const lost = (): Answer => 'lost';

/** A refusal with a code of the catalogue. */
export const refuse = (code: ErrorCode, detail?: Record<string, string | number>): Answer => ({
  status: errorCatalogue[code].status,
  body: { error: { code, message: errorCatalogue[code].zh, requestId: 'req_0000007f2a', ...(detail ? { detail } : {}) } },
});

const isAnswer = (value: unknown): value is Answer =>
  value === 'lost' || (typeof value === 'object' && value !== null && 'status' in value && 'body' in value);

/** A copy as storage and the wire make it: nothing is shared, and only JSON survives. */
export const copy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

const events = new Map<Event, Set<Listener>>();
const handlers = new Map<OperationId, (input: Record<string, unknown>) => unknown>();

/** Shop and phone around the page under test. */
export const phone = {
  storage: new Map<string, unknown>(),
  /** The mini program's own files on the phone, by path. */
  files: new Map<string, string>(),
  sent: [] as Sent[],
  visited: [] as string[],
  did: [] as { name: string; value?: number; keepScreenOn?: boolean }[],
  pages: [{}] as object[],
  params: {} as Record<string, string>,
  route: '/pages/home/index',
  online: true,
  logins: 0,
  scanned: undefined as string | undefined,
  /** How the pay sheet ends: `ok`, `cancel`, or what WeChat says went wrong. */
  payment: 'ok',
  /** What WeChat says of keeping an image: `ok`, `cancel`, or why not. */
  album: 'ok',
  networkListeners: new Set<(state: { isConnected: boolean }) => void>(),
  captureListeners: new Set<Listener>(),
  privacyListeners: new Set<PrivacyListener>(),
  /** What was drawn, by canvas id. */
  canvases: new Map<
    string,
    { width: number; height: number; rects: [string, number, number, number, number][]; texts?: string[] }
  >(),

  /** Clean phone, silent shop. */
  reset(): void {
    for (const kept of [
      phone.storage,
      phone.files,
      phone.networkListeners,
      phone.captureListeners,
      phone.privacyListeners,
      phone.canvases,
      handlers,
    ])
      kept.clear();
    Object.assign(phone, {
      sent: [],
      visited: [],
      did: [],
      pages: [{}],
      params: {},
      route: '/pages/home/index',
      online: true,
      logins: 0,
      scanned: undefined,
      payment: 'ok',
      album: 'ok',
    });
  },

  on(event: Event, listener: Listener): () => void {
    const listeners = events.get(event) ?? new Set();
    events.set(event, listeners.add(listener));
    return () => void listeners.delete(listener);
  },
  /** Something happens to the page: shown again, hidden, pulled down, scrolled to the end. */
  fire(event: Event): void {
    for (const listener of events.get(event) ?? []) listener();
  },
  setOnline(isConnected: boolean): void {
    phone.online = isConnected;
    for (const tell of phone.networkListeners) tell({ isConnected });
  },

  requestsOf: (operation: OperationId): Sent[] => phone.sent.filter((sent) => sent.operation === operation),

  async request({
    url,
    method,
    data = {},
    header,
  }: RequestOptions): Promise<{ statusCode: number; data: unknown; header: object }> {
    const { operation, input } = match(method, url, data);
    phone.sent.push({ operation, input, header });
    if (!phone.online) throw { errMsg: 'request:fail' };
    const handler = handlers.get(operation);
    if (!handler) throw new Error(`the shop has no answer to ${operation}`);
    const found = await handler({ ...input });
    const answer = isAnswer(found) ? found : { status: 200, body: found };
    if (answer === 'lost') throw { errMsg: 'request:fail timeout' };
    return { statusCode: answer.status, data: copy(answer.body), header: {} };
  },

  selectorQuery() {
    let id = '';
    const query = {
      select: (selector: string) => ((id = selector.slice(1)), query),
      fields: () => query,
      exec: (done: (found: unknown[]) => void) => {
        done([document.getElementById(id) === null ? null : { node: canvas(id) }]);
      },
    };
    return query;
  },
};

/** What the shop answers to an operation from now on. */
export function serve<K extends OperationId>(
  id: K,
  answer: (input: Input<K>) => Output<K> | Answer | Promise<Output<K> | Answer>,
): void {
  handlers.set(id, answer as (input: Record<string, unknown>) => unknown);
}

/** Finds the operation behind a request, and its flat input. */
function match(
  method: string,
  url: string,
  data: Record<string, unknown>,
): { operation: OperationId; input: Record<string, unknown> } {
  const { pathname, searchParams } = new URL(url, 'http://shop');
  for (const [operation, route] of Object.entries(routes)) {
    const [verb = '', template = ''] = route.split(' ');
    const found = new RegExp(`^${template.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(pathname);
    if (verb === method && found)
      return { operation: operation as OperationId, input: { ...found.groups, ...Object.fromEntries(searchParams), ...data } };
  }
  throw new Error(`no operation at ${method} ${url}`);
}

/** A canvas that remembers the rectangles drawn on it. */
function canvas(id: string) {
  const drawn = phone.canvases.get(id) ?? { width: 0, height: 0, rects: [], texts: [] };
  phone.canvases.set(id, drawn);
  const context = {
    fillStyle: '#000000',
    fillRect: (x: number, y: number, width: number, height: number) =>
      void drawn.rects.push([context.fillStyle, x, y, width, height]),
    fillText: (text: string) => void drawn.texts?.push(text),
  };
  return {
    set width(px: number) {
      drawn.width = px;
      drawn.rects = [];
      drawn.texts = [];
    },
    get width() {
      return drawn.width;
    },
    get height() {
      return drawn.height;
    },
    set height(px: number) {
      drawn.height = px;
    },
    getContext: () => context,
  };
}
