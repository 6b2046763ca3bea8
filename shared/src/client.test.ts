import { ApiError, asApiError } from './apiError.ts';
import { createCall, wireRequest, type WireRequest } from './client.ts';

describe('a request on the wire', () => {
  it('puts path parameters into the path, and the rest of a GET into the query', () => {
    expect(wireRequest('sale.list', { branchId: 'brn_1', limit: 5, startingAfter: undefined }, {})).toEqual({
      method: 'GET',
      path: '/v1/branches/brn_1/sales?limit=5',
      body: undefined,
      headers: {},
    });
  });

  it('puts what is not in the path of a POST into the body, and nothing twice', () => {
    expect(wireRequest('sale.undo', { saleId: 'sal_1', reason: '点错了' }, { token: 't', idempotencyKey: 'k' })).toEqual({
      method: 'POST',
      path: '/v1/sales/sal_1/undo',
      body: { reason: '点错了' },
      headers: { Authorization: 'Bearer t', 'Idempotency-Key': 'k' },
    });
  });

  it('cannot be led to another path by a value', () => {
    expect(wireRequest('sale.get', { saleId: '../staff/me?x=1#y' }, {}).path).toBe('/v1/sales/..%2Fstaff%2Fme%3Fx%3D1%23y');
    expect(wireRequest('member.listEntries', { startingAfter: '&limit=100' }, {}).path).toBe(
      '/v1/member/entries?startingAfter=%26limit%3D100',
    );
  });
});

describe('a call', () => {
  const answering = (status: number, body: unknown) => {
    const sent: WireRequest[] = [];
    const call = createCall((request) => {
      sent.push(request);
      return Promise.resolve({ status, body });
    });
    return { call, sent };
  };

  it('gives the answer', async () => {
    const { call } = answering(200, { data: [] });
    expect(await call('branch.list', {}, { token: 't' })).toEqual({ data: [] });
  });

  it('throws what the server refused with: code, sentence, facts, and what to read out at the counter', async () => {
    const { call } = answering(422, {
      error: { code: 'code_used', message: '用过了', requestId: 'req_01abcd', detail: { secondsToNext: 7 } },
    });
    const error = await call('branch.list', {}).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'ApiError',
      code: 'code_used',
      message: '用过了',
      detail: { secondsToNext: 7 },
      reference: 'ABCD',
      definite: false,
      unreachable: false,
    });
  });

  it('takes a page of something in between, or a code it does not know, for a fault of the server', async () => {
    for (const body of [
      '<html>502</html>',
      null,
      {},
      { error: 'x' },
      { error: { code: 'toString' } },
      { error: { code: 'brand_new' } },
    ]) {
      const error = await answering(502, body)
        .call('branch.list', {})
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'internal', requestId: '', definite: false });
    }
  });

  it('knows which refusals are for good, so that a kept write may be dropped, and which are only the network', () => {
    expect(new ApiError('quote_changed', '', '').definite).toBe(true);
    expect(new ApiError('busy', '', '').definite).toBe(false);
    const down = ApiError.unanswered('network_down');
    expect([down.definite, down.unreachable]).toEqual([false, true]);
    expect(asApiError(new TypeError('x'))).toMatchObject({ code: 'internal' });
    expect(asApiError(down)).toBe(down);
  });
});
