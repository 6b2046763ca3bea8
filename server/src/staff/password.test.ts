import { checkPassword, hashPassword } from './password.ts';

describe('passwords', () => {
  it('are kept as Argon2id, salted, and known again', async () => {
    const [first, second] = [await hashPassword('shanque'), await hashPassword('shanque')];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect([
      await checkPassword(first, 'shanque'),
      await checkPassword(first, 'Shanque'),
      await checkPassword(first, ''),
    ]).toEqual([true, false, false]);
  });

  it('are wrong for somebody who does not exist, whatever is tried', async () => {
    expect(await checkPassword(undefined, 'shanque')).toBe(false);
  });
});
