/** Values that have broken other people's servers, by what is odd about them; for a field of any kind. */
export const odd = {
  nothing: [null, '', ' '],
  shapes: [[], {}, [1], { $gt: '' }, true, 'true', 1],
  numbers: [-1, 0, 0.1, 1e21, 2 ** 53, Number.MAX_VALUE, -(2 ** 31), 1_000_000_001, '100', '-1', '0.1', '1e21', 'NaN', '٣'],
  controls: ['\u0000', 'a\u0000b', 'a\r\nb', '\u001b[31m', '\ud800', 'a\udfff'],
  invisible: ['\u202egnp.exe', '\u200b', '\u200f\u200e', '\ufeff', '🍡'],
  wide: ['𠮷野家🍡', '👩‍👩‍👧‍👦'],
  code: [
    "' OR '1'='1",
    '1; DROP TABLE member; --',
    '<script>alert(1)</script>',
    '=cmd|calc',
    '${7*7}',
    '{{7*7}}',
    '../../etc/passwd',
    '%00',
    '%s%s%n',
    '\\',
    '%_%',
  ],
  long: ['x'.repeat(5_000), '9'.repeat(5_000)],
} as const;

/** All of them. */
export const oddValues: readonly unknown[] = Object.values(odd).flat();

/** Fields nobody asked for, which name what a caller would like to be or to have. */
export const wishes = {
  balance: 1e9,
  points: 1e9,
  level: 8,
  role: 'owner',
  memberId: 'mem_1',
  openid: 'o1',
  unionid: 'o2',
  session_key: 'x',
  staffId: 'stf_1',
  merchantId: 'mrc_1',
  branches: 'all',
  currency: 'USD',
} as const;
