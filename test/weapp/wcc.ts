import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { ownFolder, removeFolder } from '../harness/folder.ts';

/** An element as WeChat's own template code makes it; `wx-page` at the top. */
export interface Drawn {
  tag?: string;
  attr?: Readonly<Record<string, unknown>>;
  children?: readonly (Drawn | string)[];
}

/** Draws a page from its data with WeChat's templates. Throws when WeChat's code does. */
export type Draw = (route: string, data: object) => Drawn;

const binary = path.resolve('node_modules/miniprogram-compiler/bin/linux/wcc');

/** WeChat gives its compiler out for this platform, and for Windows. */
export const hasWcc = process.platform === 'linux' && process.arch === 'x64';

/**
 * Compiles the wxml and wxs of a build with WeChat's own compiler, as the DevTools do before an upload. Throws what the
 * compiler complains about.
 */
export function compileWxml(root: string): Draw {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(wxml|wxs)$/.test(file))
    .map((file) => `./${file.replaceAll(path.sep, '/')}`);
  const folder = ownFolder('wcc');
  const wcc = path.join(folder, 'wcc');
  copyFileSync(binary, wcc);
  chmodSync(wcc, 0o700);
  const { status, stdout, stderr } = spawnSync(wcc, ['-d', ...files], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  removeFolder(folder);
  if (status !== 0 || stderr.trim() !== '') throw new Error(`wcc ended with ${String(status)}: ${stderr.trim()}`);
  return drawer(stdout);
}

type Generate = (data: unknown, globals: object, extra: object) => Drawn;

function drawer(code: string): Draw {
  const complaints: unknown[][] = [];
  const complain = (...words: unknown[]): void => void complaints.push(words);
  const context = vm.createContext({
    console: { log: complain, warn: complain, error: complain },
    __wxAppData: {},
    __wxRoute: '',
  });
  Object.assign(context, { window: context, global: context });
  vm.runInContext(code, context);
  // Data must be of the same world: WeChat's code asks for their constructors.
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown;
  const $gwx = vm.runInContext('$gwx', context) as (page: string) => Generate | undefined;
  return (route, data) => {
    const generate = $gwx(`./${route}.wxml`);
    if (generate === undefined) throw new Error(`WeChat’s compiler made nothing of ${route}.wxml`);
    const drawn = generate(parse(JSON.stringify(data)), {}, {});
    if (complaints.length > 0)
      throw new Error(`WeChat’s templates complain about ${route}: ${JSON.stringify(complaints.splice(0))}`);
    return drawn;
  };
}

/** What can be read in something drawn. */
export const drawnText = (drawn: Drawn | string): string =>
  typeof drawn === 'string' ? drawn : (drawn.children ?? []).map(drawnText).join('');

/** Everything drawn that has an id of ours, by it. */
export function drawnIds(drawn: Drawn | string): string[] {
  if (typeof drawn === 'string') return [];
  const { attr = {}, children = [] } = drawn;
  return [...(typeof attr['id'] === 'string' ? [attr['id']] : []), ...children.flatMap(drawnIds)];
}
