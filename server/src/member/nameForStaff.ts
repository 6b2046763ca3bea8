import { maskPhone } from '@shuke/shared/phone';
import type { Secrets } from '../platform/secrets.ts';
import type { Member } from './entities.ts';

/** What staff read of whom something is about: name and masked phone; of who left, that they did. */
export const nameForStaff = (
  { name, phoneSealed, erasedAt }: Pick<Member, 'name' | 'phoneSealed' | 'erasedAt'>,
  secrets: Pick<Secrets, 'openPhone'>,
): string => (erasedAt === null ? `${name}（${maskPhone(secrets.openPhone(phoneSealed))}）` : '一位已注销的会员');
