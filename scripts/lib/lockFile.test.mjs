import { addressesIn, downloadAddresses } from './lockFile.mjs';
import { root } from './run.mjs';

describe('the lock file', () => {
  it('names no place to download from, so that it works behind any registry', () => {
    expect(downloadAddresses(root)).toEqual([]);
  });

  it('may name workspaces, but neither web addresses nor repositories', () => {
    expect(addressesIn('"resolved": "server", "link": true')).toEqual([]);
    expect(addressesIn('"resolved": "https://packages.example/koa.tgz"')).toHaveLength(1);
    expect(addressesIn('"resolved": "git+ssh://git@example/koa.git"')).toHaveLength(1);
  });
});
