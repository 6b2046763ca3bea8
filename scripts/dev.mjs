/** `npm run dev`: as `npm start`, but the server, the member's pages and the console reload when their sources change. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { forgetBuild } from './lib/build.mjs';
import { root } from './lib/run.mjs';
import { ensureReady, main } from './lib/setup.mjs';

/** Each in its own words: what to run, and where. */
const watchers = [
  { args: ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'scripts/start.ts'], cwd: root, env: {} },
  {
    args: [join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'h5', '--watch', '--no-check'],
    cwd: join(root, 'miniapp'),
    env: { NODE_ENV: 'development' },
  },
  { args: [join(root, 'server/node_modules/vite/bin/vite.js'), 'build', '--watch'], cwd: join(root, 'server/console'), env: {} },
];

/** Runs all until one ends or we are told to stop, then ends the others and waits for them. */
function runTogether() {
  const children = watchers.map(({ args, cwd, env }) =>
    spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } }),
  );
  const stopAll = () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGTERM');
  };
  process.on('SIGINT', stopAll);
  process.on('SIGTERM', stopAll);
  const ends = children.map((child) => new Promise((done) => child.once('close', (code) => (stopAll(), done(code ?? 0)))));
  return Promise.all(ends).then((codes) => Math.max(...codes));
}

await main(async () => {
  // The server refuses to start without pages; the watcher then overwrites them with a build that is not for production.
  await ensureReady('h5', 'console');
  forgetBuild('h5');
  forgetBuild('console');
  return runTogether();
});
