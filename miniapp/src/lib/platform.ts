/** True in WeChat, false on the web. Known at build time, so the other half is left out of the bundle. */
export const inWechat = process.env.TARO_ENV === 'weapp';

/** True in the build for the web. */
export const onWeb = process.env.TARO_ENV === 'h5';

/** Whose phone a web page plays: `?person=` is a made-up person of the sandbox, `?role=staff` the till. */
export interface WebIdentity {
  person: string;
  role: 'member' | 'staff';
}

/** On a page opened without `?person=` the sandbox's first person is meant. */
const firstPerson = 'xiaoman';

/** Reads the address of the web page, which stays the same while the hash router moves. */
export function webIdentity(): WebIdentity {
  const query = onWeb ? new URLSearchParams(window.location.search) : undefined;
  return { person: query?.get('person') ?? firstPerson, role: query?.get('role') === 'staff' ? 'staff' : 'member' };
}
