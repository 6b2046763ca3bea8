import { home, login, profile, programme } from './fixtures.ts';
import { serve } from './phone.ts';

/** The shop knows this phone: a member, their card and what they told of themselves. */
export function serveMember(): void {
  serve('session.memberLogin', () => login());
  serve('programme.get', () => programme());
  serve('member.home', () => home());
  serve('member.getProfile', () => profile());
}
