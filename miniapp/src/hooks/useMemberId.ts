import { hasLeft, knownMember, memberSession } from '../api/index.ts';
import { serverNow } from '../api/index.ts';
import { type Loaded, useLoad } from './useLoad.ts';

/** Who holds this phone: a member's id, or null for a visitor. From storage when known, else by signing in through WeChat. */
export function useMemberId(): Loaded<string | null> {
  return useLoad<string | null>({
    key: 'session',
    load: async () => {
      if (!hasLeft()) await memberSession.signIn();
      return knownMember() ?? null;
    },
    remembered: () => {
      const data = knownMember();
      return data === undefined ? undefined : { data, at: serverNow() };
    },
  });
}
