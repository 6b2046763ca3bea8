import { isUnavailable } from './unavailable.ts';

const failure = (facts: object): Error => Object.assign(new Error('no'), facts);

describe('what a database says', () => {
  it.each([
    { code: 'ECONNREFUSED' },
    { code: 'PROTOCOL_CONNECTION_LOST', fatal: true },
    { code: 'SQLITE_FULL' },
    { code: 'SQLITE_IOERR_WRITE' },
    { driverError: failure({ code: 'ER_SERVER_SHUTDOWN' }) },
    { code: 'SQLITE_COMMIT', cause: failure({ code: 'SQLITE_FULL' }) },
  ])('is “come back” when it cannot do its work for now: %j', (facts) => {
    expect(isUnavailable(failure(facts))).toBe(true);
  });

  it.each([
    {},
    { code: 'ER_PARSE_ERROR' },
    { code: 'ER_DATA_TOO_LONG' },
    { code: 'SQLITE_ERROR' },
    { code: 'SQLITE_CONSTRAINT' },
  ])('is a mistake of ours when the same statement would fail again: %j', (facts) => {
    expect(isUnavailable(failure(facts))).toBe(false);
  });
});
