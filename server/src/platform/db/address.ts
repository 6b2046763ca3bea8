/** Where a MariaDB or MySQL database is. */
export interface ServerAddress {
  /** What the owner wrote: TypeORM's two drivers differ in what they believe the server can do. */
  readonly product: 'mariadb' | 'mysql';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

const defaultPort = 3306;

/**
 * Reads `mariadb://user:password@host:port/database`. Throws with a sentence for the owner, and without the address
 * itself: it holds a password.
 */
export function parseAddress(url: string): ServerAddress {
  const { protocol, hostname, port, username, password, pathname } = parseUrl(url);
  const product = protocol.slice(0, -1);
  const database = decodeURIComponent(pathname.slice(1));
  if ((product !== 'mariadb' && product !== 'mysql') || hostname === '' || database === '') throw malformed();
  return {
    product,
    // IPv6 addresses stand in brackets in a URL and nowhere else.
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? defaultPort : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database,
  };
}

function parseUrl(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw malformed();
  }
}

const malformed = (): Error =>
  new Error(
    'DATABASE_URL 的格式应为 mariadb://用户:密码@主机:端口/数据库（MySQL 用 mysql://）。' +
      ' DATABASE_URL must look like mariadb://user:password@host:port/database (mysql:// for MySQL).',
  );
