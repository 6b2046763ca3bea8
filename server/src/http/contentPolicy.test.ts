import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentPolicy, inlineScriptHashes } from './contentPolicy.ts';

describe('the content policy', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shuke-page-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('lets exactly the scripts run that stand in the built page', () => {
    writeFileSync(
      join(folder, 'index.html'),
      '<script>let a = 1;</script><script src="/m/app.js"></script><script>let b = 2;</script>',
    );
    const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
    expect(contentPolicy(folder).scriptSrc).toEqual(["'self'", hashOf('let a = 1;'), hashOf('let b = 2;')]);
  });

  it('lets no inline script run where no page was built', () => {
    expect(inlineScriptHashes(join(folder, 'none'))).toEqual([]);
    expect(contentPolicy(join(folder, 'none')).scriptSrc).toEqual(["'self'"]);
  });
});
