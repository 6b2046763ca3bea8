import { liesIn } from './network.ts';

describe('networks of an API key', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', true],
    ['203.0.113.8', '203.0.113.7', false],
    ['203.0.113.200', '203.0.113.0/24', true],
    ['203.0.114.1', '203.0.113.0/24', false],
    ['::ffff:203.0.113.7', '203.0.113.0/24', true],
    ['2001:db8::1', '2001:db8::/32', true],
    ['2001:db9::1', '2001:db8::/32', false],
    ['203.0.113.7', '2001:db8::/32', false],
    ['', '0.0.0.0/0', false],
  ])('%s in %s: %s', (address, network, lies) => {
    expect(liesIn(address, [network])).toBe(lies);
  });
});
