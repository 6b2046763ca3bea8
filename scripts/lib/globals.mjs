/** The names our plain JavaScript may use without importing them; TypeScript's own check does it for the rest. */
const readonly = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

const everywhere = readonly(
  ...['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'URL', 'URLSearchParams'],
  ...['AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'fetch', 'structuredClone', 'crypto', 'performance'],
);

export default {
  node: { ...everywhere, ...readonly('process', 'Buffer', 'setImmediate', 'globalThis') },
  commonjs: readonly('require', 'module', 'exports', '__dirname', '__filename'),
  jest: readonly('jest', 'describe', 'it', 'expect', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach'),
  browser: {
    ...everywhere,
    ...readonly(
      ...['window', 'document', 'location', 'history', 'navigator', 'localStorage', 'sessionStorage', 'matchMedia'],
      ...['requestAnimationFrame', 'cancelAnimationFrame', 'getComputedStyle', 'ResizeObserver', 'MutationObserver'],
      ...['IntersectionObserver', 'DOMException', 'CustomEvent', 'Event', 'HTMLElement', 'EventSource', 'alert', 'globalThis'],
    ),
  },
};
