import { BlockList, isIPv6 } from 'node:net';

const mappedPrefix = /^::ffff:(?=\d+\.)/i;

/** True when the address lies in one of the networks: `203.0.113.7`, `203.0.113.0/24`, `2001:db8::/32`. */
export function liesIn(address: string, networks: readonly string[]): boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', bits] = network.split('/');
    const family = isIPv6(base) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(base, family);
    else list.addSubnet(base, Number(bits), family);
  }
  // A socket of both families tells an IPv4 address in the clothes of IPv6.
  const plain = address.replace(mappedPrefix, '');
  return list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}
