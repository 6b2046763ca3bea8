import { isInstalled } from './setup.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    server: { version: '0.1.0' },
    'node_modules/@shuke/server': { link: true },
    'node_modules/koa': { version: '3.3.0' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
    'server/node_modules/undici': { version: '7.30.2' },
  },
};
const installed = {
  packages: { 'node_modules/koa': { version: '3.3.0' }, 'server/node_modules/undici': { version: '7.30.2' } },
};
const without = (path) => ({
  packages: Object.fromEntries(Object.entries(installed.packages).filter(([name]) => name !== path)),
});

describe('whether the packages are installed', () => {
  it('is true when all are there but those of other systems', () => {
    expect(isInstalled(wanted, installed)).toBe(true);
  });

  it('is false when one is missing, at the top or in a workspace', () => {
    expect(isInstalled(wanted, without('node_modules/koa'))).toBe(false);
    expect(isInstalled(wanted, without('server/node_modules/undici'))).toBe(false);
  });

  it('is false when one has another version than the lock file says', () => {
    const older = { packages: { ...installed.packages, 'node_modules/koa': { version: '3.2.0' } } };
    expect(isInstalled(wanted, older)).toBe(false);
  });
});
