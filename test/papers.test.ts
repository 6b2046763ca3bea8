import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve('.');
const folders = ['', 'server/src', 'shared', 'scripts', 'test'];
const isInstalled = /(^|\/)(node_modules|dist)\//;

const papers = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: folder !== '' })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => file.endsWith('.md') && !isInstalled.test(file)),
);

/** Where a page's links and pictures lead, those to other sites left out. */
const linksOf = (file: string): string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link.replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));

describe('the papers', () => {
  it.each(papers)('%s leads only to what is there', (file) => {
    const lost = linksOf(file).filter((link) => !existsSync(path.join(root, path.dirname(file), link)));
    expect(lost).toEqual([]);
  });

  it('show each yes of the security table by a test, and no link of it leads to a whole folder of them', () => {
    const rows = readFileSync(path.join(root, 'SECURITY.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const unshown = rows.filter((line) => line.includes('| yes |') && !/\.test\.tsx?\)/.test(line));
    const folders = linksOf('SECURITY.md').filter(
      (link) => existsSync(path.join(root, link)) && statSync(path.join(root, link)).isDirectory(),
    );
    expect({ unshown, folders }).toEqual({ unshown: [], folders: [] });
  });
});
