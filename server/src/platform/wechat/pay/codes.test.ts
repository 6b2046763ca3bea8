import { isCode, reasonOf, settingToCheck } from './codes.ts';

describe('what a refusal of WeChat Pay means', () => {
  it.each([
    [400, 'ORDERPAID', 'paid'],
    [403, 'ORDER_PAID', 'paid'],
    [400, 'ORDER_CLOSED', 'closed'],
    [404, 'ORDER_NOT_EXIST', 'absent'],
    [404, 'ORDERNOTEXIST', 'absent'],
    [404, 'RESOURCE_NOT_EXISTS', 'absent'],
    [403, 'NOTENOUGH', 'not_enough'],
    [429, 'FREQUENCY_LIMITED', 'unavailable'],
    [403, 'RATELIMIT_EXCEEDED', 'unavailable'],
    [429, 'HTTP_429', 'unavailable'],
    [500, 'SYSTEM_ERROR', 'unknown'],
    [403, 'SYSTEMERROR', 'unknown'],
    [502, 'BANK_ERROR', 'unknown'],
    [503, 'HTTP_503', 'unknown'],
    [408, 'HTTP_408', 'unknown'],
    [302, 'HTTP_302', 'unknown'],
    [202, 'USERPAYING', 'unknown'],
    [401, 'SIGN_ERROR', 'misconfigured'],
    [401, 'HTTP_401', 'misconfigured'],
    [403, 'NO_AUTH', 'misconfigured'],
    [400, 'PARAM_ERROR', 'declined'],
    [400, 'INVALID_REQUEST', 'declined'],
    [403, 'RULE_LIMIT', 'declined'],
    [400, '__proto__', 'declined'],
    [404, 'HTTP_404', 'unknown'],
    [403, 'HTTP_403', 'unknown'],
  ])('%d %s is %s', (status, code, reason) => {
    expect(reasonOf(status, code)).toBe(reason);
  });

  it('a code is the same in every spelling, and only a setting’s code names a setting', () => {
    expect(isCode('NOSTATEMENTEXIST', 'NO_STATEMENT_EXIST')).toBe(true);
    expect(settingToCheck('NOAUTH')).toContain('商户平台');
    expect(settingToCheck('constructor')).toBeUndefined();
  });
});
