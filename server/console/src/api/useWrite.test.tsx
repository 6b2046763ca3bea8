import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useWrite } from './useWrite.ts';

/** The outside: answers as told, and keeps what it was asked under which key. */
function serveAnswers(...answers: (() => Promise<unknown>)[]) {
  const keys: string[] = [];
  globalThis.fetch = jest.fn(async (_path: unknown, request?: RequestInit) => {
    keys.push(new Headers(request?.headers).get('idempotency-key') ?? '');
    return (await answers.shift()?.()) as Response;
  });
  return keys;
}
const ok = () => Promise.resolve({ status: 200, json: () => Promise.resolve({}) });
const refused = () =>
  Promise.resolve({
    status: 409,
    json: () => Promise.resolve({ error: { code: 'sale_already_undone', message: '', requestId: 'r' } }),
  });
const lost = () => Promise.reject(new TypeError('network'));

const input = { saleId: `sal_${'0'.repeat(26)}`, reason: '点错了' };

describe('useWrite', () => {
  const render = () => {
    AbortSignal.timeout = () => new AbortController().signal;
    const client = new QueryClient();
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    );
    const { result } = renderHook(() => useWrite('sale.undo'), { wrapper });
    return (given = input) => act(() => result.current.mutateAsync(given).catch(() => undefined));
  };

  it('repeats a write whose answer never came under the same key, and begins anew after an answer', async () => {
    const keys = serveAnswers(lost, ok, ok);
    const write = render();
    await write();
    await write();
    await write();
    expect(keys[0]).toHaveLength(36);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('takes a new key for another input, and after a refusal', async () => {
    const keys = serveAnswers(lost, refused, ok);
    const write = render();
    await write();
    await write({ ...input, reason: '顾客要求' });
    await write({ ...input, reason: '顾客要求' });
    expect(new Set(keys).size).toBe(3);
  });
});
