import { readFileSync } from 'node:fs';
import { version } from './version.ts';

describe('the version', () => {
  it('is that of package.json, of the root and of the server', () => {
    for (const file of ['package.json', 'server/package.json']) {
      expect((JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version).toBe(version);
    }
  });
});
