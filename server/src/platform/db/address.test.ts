import { parseAddress } from './address.ts';

describe('the database address', () => {
  it('reads every part, with signs in the password as URLs write them', () => {
    expect(parseAddress('mysql://shuke:p%40ss%2Fword@db.example:3307/shu_ke')).toEqual({
      product: 'mysql',
      host: 'db.example',
      port: 3307,
      user: 'shuke',
      password: 'p@ss/word',
      database: 'shu_ke',
    });
  });

  it('knows the usual port, and an address in brackets', () => {
    expect(parseAddress('mariadb://root@[::1]/shuke')).toMatchObject({ host: '::1', port: 3306, password: '' });
  });

  it.each(['postgres://a@b/c', 'mariadb://root:hunter2@host', 'hunter2', 'mariadb:///shuke'])(
    'refuses %s with a sentence that does not repeat it, for it may hold a password',
    (url) => {
      expect(() => parseAddress(url)).toThrow(/DATABASE_URL 的格式.*must look like/);
      expect(() => parseAddress(url)).not.toThrow(/hunter2/);
    },
  );
});
