import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { describeWith } from './describeWith.ts';
import { describeOnBothDialects } from './dialects.ts';
import { isAlive } from './folder.ts';
import { startMaria } from './maria.ts';
import { startRedis } from './redis.ts';

const query = async (url: string, sql: string): Promise<unknown> => {
  const connection = await createConnection(url.replace('mariadb:', 'mysql:'));
  try {
    const [rows] = await connection.query(sql);
    return rows;
  } finally {
    await connection.end();
  }
};

/** Looks again and again; what never comes true ends with the test's time limit. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await pause(20);
}

describeWith(['mariadb'], 'startMaria', () => {
  it('keeps committed rows through a kill and a restart on the same port', async () => {
    const maria = await startMaria();
    const url = await maria.freshDatabase();
    await query(url, 'CREATE TABLE kept (id INT PRIMARY KEY)');
    await query(url, 'INSERT INTO kept VALUES (7)');
    await maria.kill();
    await expect(query(url, 'SELECT 1')).rejects.toThrow();
    await maria.restart();
    expect(await query(url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
    await maria.stop();
    expect(existsSync(maria.folder)).toBe(false);
  });

  it('takes extra arguments for the server', async () => {
    const maria = await startMaria({ args: ['--innodb-lock-wait-timeout=3'] });
    expect(await query(maria.url, 'SELECT @@innodb_lock_wait_timeout AS seconds')).toEqual([{ seconds: 3 }]);
    await maria.stop();
  });
});

describeOnBothDialects('a place', ({ dialect, place }) => {
  it('is empty and another one each time', async () => {
    const [first, second] = [await place(), await place()];
    expect(first.dataDir).not.toBe(second.dataDir);
    if (dialect === 'sqlite') {
      expect([first.url, first.redisUrl]).toEqual([undefined, undefined]);
    } else {
      expect(first.url).not.toBe(second.url);
      expect(await query(first.url ?? '', 'SHOW TABLES')).toEqual([]);
    }
  });
});

describeWith(['redis'], 'startRedis', () => {
  const ask = (port: number, line: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(`${line}\r\n`));
      socket.once('error', reject);
      socket.once('data', (answer) => {
        socket.destroy();
        resolve(answer.toString().trim());
      });
    });

  it('comes back empty on the same port after a kill', async () => {
    const redis = await startRedis();
    expect(await ask(redis.port, 'SET kept 1')).toBe('+OK');
    await redis.kill();
    await expect(ask(redis.port, 'PING')).rejects.toThrow();
    await redis.restart();
    expect(await ask(redis.port, 'EXISTS kept')).toBe(':0');
    await redis.stop();
    expect(isAlive(redis.pid)).toBe(false);
  });
});

describeWith(['mariadb', 'redis'], 'a server', () => {
  it.each([
    ['MariaDB', './test/harness/maria.ts', 'startMaria'],
    ['Redis', './test/harness/redis.ts', 'startRedis'],
  ])('does not outlive its owner, even when that is killed: %s', async (_, module, start) => {
    const script = `import('${module}').then(async (harness) => {
      const { pid, folder } = await harness.${start}();
      console.log(JSON.stringify({ pid, folder }));
      setInterval(() => undefined, 1000);
    });`;
    const owner = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(owner.stdout, 'data')) as [Buffer];
    const { pid, folder } = JSON.parse(line.toString()) as { pid: number; folder: string };
    expect(isAlive(pid)).toBe(true);
    owner.kill('SIGKILL');
    await until(() => !isAlive(pid) && !existsSync(folder));
  });
});
