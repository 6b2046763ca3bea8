import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTemplates, type Templates } from './templates.ts';

/** What `npm run build:weapp` made: the files that would be uploaded to WeChat. */
export interface Build {
  /** Absolute path of dist/weapp. */
  readonly root: string;
  /** Every page of app.json, sub-packages too; the first is opened at the start. */
  readonly routes: readonly string[];
  readonly tabs: ReadonlySet<string>;
  readonly templates: Templates;
}

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string }[] };
}

const root = path.resolve('miniapp/dist/weapp');

/** Reads the build. Throws with the command that makes it when there is none. Run from the project's root. */
export function readBuild(): Build {
  if (!existsSync(path.join(root, 'app.json'))) throw new Error('the mini program is not built: npm run build:weapp');
  const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson;
  const inPackages = (app.subPackages ?? []).flatMap((part) => part.pages.map((page) => `${part.root}/${page}`));
  return {
    root,
    routes: [...app.pages, ...inPackages],
    tabs: new Set(app.tabBar?.list.map(({ pagePath }) => pagePath)),
    templates: readTemplates(readFileSync(path.join(root, 'base.wxml'), 'utf8')),
  };
}
