import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { masterSecret } from './masterSecret.ts';

describe('the master secret', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shuke-secret-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is the configured one, and then nothing is written', () => {
    expect(masterSecret('a'.repeat(64), join(folder, 'data'))).toBe('a'.repeat(64));
    expect(() => statSync(join(folder, 'data'))).toThrow('ENOENT');
  });

  it('is made at the first start, readable by its owner alone, and stays the same', () => {
    const first = masterSecret(undefined, join(folder, 'data'));
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(masterSecret(undefined, join(folder, 'data'))).toBe(first);
    expect(statSync(join(folder, 'data', 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'data', 'secret.key'), 'utf8')).toBe(first);
  });

  it.each(['', 'a'.repeat(63), 'not hex'])(
    'is refused when the file holds %j: half a secret would lock everything under a key nobody has',
    (text) => {
      writeFileSync(join(folder, 'secret.key'), text);
      expect(() => masterSecret(undefined, folder)).toThrow('不是完整的密钥');
    },
  );
});
