import { createSecrets, hashToken, newToken } from './secrets.ts';

const secrets = createSecrets('0'.repeat(64));
const others = createSecrets('1'.repeat(64));
const phone = '13800001234';

describe('secrets', () => {
  it('open what they sealed, and seal the same phone differently each time', () => {
    const [first, second] = [secrets.sealPhone(phone), secrets.sealPhone(phone)];
    expect([secrets.openPhone(first), secrets.openPhone(second)]).toEqual([phone, phone]);
    expect(first).not.toBe(second);
    expect(first).not.toContain(Buffer.from(phone).toString('base64').slice(0, 10));
  });

  it('notice a changed byte, wherever it is, and another key', () => {
    const sealed = Buffer.from(secrets.sealPhone(phone), 'base64');
    for (let place = 0; place < sealed.length; place += 1) {
      const bent = Buffer.from(sealed);
      bent[place] = (bent[place] ?? 0) ^ 1;
      expect(() => secrets.openPhone(bent.toString('base64'))).toThrow();
    }
    expect(() => others.openPhone(secrets.sealPhone(phone))).toThrow();
  });

  it('find a phone by a hash that only the holder of the key can make', () => {
    expect(secrets.phoneHash(phone)).toBe(secrets.phoneHash(phone));
    expect(secrets.phoneHash(phone)).not.toBe(others.phoneHash(phone));
    expect(secrets.phoneHash(phone)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('give each device and each generation a key of its own', () => {
    const keys = [
      secrets.deviceKey('dev_1', 1),
      secrets.deviceKey('dev_1', 2),
      secrets.deviceKey('dev_2', 1),
      secrets.deviceKey('dev_11', 1),
      others.deviceKey('dev_1', 1),
      secrets.phoneHash('dev_1:1'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(secrets.deviceKey('dev_1', 1)).toBe(keys[0]);
  });

  it('make tokens of 256 bits, of which only the hash is kept', () => {
    const tokens = Array.from({ length: 100 }, () => newToken());
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.every((token) => /^[A-Za-z0-9_-]{43}$/.test(token))).toBe(true);
    expect(hashToken(tokens[0] ?? '')).toMatch(/^[0-9a-f]{64}$/);
  });
});
