import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const usual = /积分|成长值/;
/** Said where they are shown: lists of words that stand outside any function, before there is a shop to ask. */
const saidWhereShown: readonly string[] = [
  'miniapp/src/pages/join/index.tsx',
  'miniapp/src/pages/me/Topics.tsx',
  'miniapp/src/staff/components/Approval/words.ts',
  'miniapp/src/staff/pages/team/words.ts',
  'server/console/src/pages/imports/words.ts',
  'server/console/src/pages/members/MergeTable.tsx',
  'server/console/src/pages/members/index.tsx',
  'server/console/src/pages/sales/index.tsx',
  'server/console/src/pages/staff/PersonActions.tsx',
];
/** 设置: where the names themselves are chosen. */
const isOfSettings = (file: string): boolean => file.startsWith('server/console/src/pages/settings/');

const sourcesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|testing\//.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')));

const isText = (node: ts.Node): boolean => ts.isStringLiteral(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node);
const isSaid = (node: ts.Node): boolean =>
  ts.findAncestor(node, (each) => ts.isCallExpression(each) && each.expression.getText() === 'say') !== undefined;
const isInFunction = (node: ts.Node): boolean => ts.findAncestor(node, (each) => ts.isFunctionLike(each)) !== undefined;

/** Sentences of a file that name points or growth as we do, and nobody puts the shop's names into. */
function unsaidIn(file: string): string[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const excused = saidWhereShown.includes(file) && !isInFunction(node);
    if (isText(node) && usual.test(node.getText()) && !isSaid(node) && !excused) found.push(`${file}: ${node.getText().trim()}`);
    else ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

describe('what a shop calls its points and its growth value', () => {
  it.each(['miniapp/src', 'server/console/src'])('is what every screen of %s calls them: none names them by itself', (folder) => {
    const files = sourcesIn(folder).filter((file) => !isOfSettings(file));
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(unsaidIn)).toEqual([]);
  });
});
