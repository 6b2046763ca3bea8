import { createLog } from './log.ts';

const collect = () => {
  const lines: string[] = [];
  return { lines, log: createLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } }) };
};

describe('the log', () => {
  it('writes JSON lines with the time, and nothing about the host', () => {
    const { lines, log } = collect();
    log.info({ requestId: 'req_1' }, 'started');
    const line = JSON.parse(lines[0] ?? '{}') as Record<string, unknown>;
    expect(line).toMatchObject({ requestId: 'req_1', msg: 'started' });
    expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(Object.keys(line).sort()).toEqual(['level', 'msg', 'requestId', 'time']);
  });

  it.each([
    'password',
    'token',
    'key',
    'secret',
    'authorization',
    'cookie',
    'phone',
    'openid',
    'unionid',
    'code',
    'phoneCode',
    'appSecret',
    'access_token',
    'session_key',
  ])('hides %s, also within what is logged', (name) => {
    const { lines, log } = collect();
    log.info({ [name]: 'S3CRET', of: { [name]: 'S3CRET', within: { [name]: 'S3CRET' } } }, 'x');
    expect(lines[0]).not.toContain('S3CRET');
    expect(lines[0]?.match(/\[masked\]/g)).toHaveLength(3);
  });

  it('masks phone numbers in words and in errors, and keeps other long numbers', () => {
    const { lines, log } = collect();
    log.warn('13800001234 asked for sal_01 at 1773799177000');
    log.error({ err: new Error('Duplicate entry 13800001234') }, 'failed for 13800001234');
    expect(lines.join()).not.toContain('13800001234');
    expect(lines[0]).toContain('138****1234 asked for sal_01 at 1773799177000');
    expect(lines[1]).toContain('Duplicate entry 138****1234');
  });

  it('keeps of an error what explains it, and not what hangs on it', () => {
    const { lines, log } = collect();
    log.error({ err: Object.assign(new Error('lost'), { errno: 1213, sql: 'SELECT secret', body: 'password=1' }) }, 'x');
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ err: { type: 'Error', message: 'lost', errno: 1213 } });
    expect(lines[0]).not.toMatch(/SELECT|password/);
  });
});
