import ts from 'typescript';
import { bannedIn, bannedWords } from './words.ts';
import type { Source } from './sources.ts';

/** A place in the code that a figure counts. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** What the compiler's tree of one file tells. */
export interface Syntax {
  readonly functions: readonly (Finding & { readonly lines: number })[];
  readonly anys: readonly Finding[];
  readonly assertions: readonly Finding[];
  readonly nonNulls: readonly Finding[];
  readonly undocumented: readonly Finding[];
  readonly bannedWords: readonly Finding[];
  readonly unfinished: readonly Finding[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : never };

/** Reads one file with the TypeScript compiler; types are not needed. */
export function readSyntax({ path, text, kind }: Source): Syntax {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : undefined);
  const found: Mutable<Syntax> = {
    functions: [],
    anys: [],
    assertions: [],
    nonNulls: [],
    undocumented: [],
    bannedWords: [],
    unfinished: unfinishedIn(path, text),
  };
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line + 1;
  const at = (node: ts.Node, what: string): Finding => ({ path, line: lineOf(node.getStart(file)), what });
  const visit = (node: ts.Node): void => {
    const lines = functionLines(node, lineOf, file);
    if (lines !== undefined) found.functions.push({ ...at(node, nameOfFunction(node)), lines });
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.anys.push(at(node, 'any'));
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) found.assertions.push(at(node, node.type.getText(file)));
    if (ts.isNonNullExpression(node)) found.nonNulls.push(at(node, node.getText(file)));
    if (ts.isIdentifier(node))
      for (const word of bannedIn(node.text))
        found.bannedWords.push(at(node, `${node.text}: say ${bannedWords.get(word) ?? ''}`));
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (kind === 'source') found.undocumented = undocumentedExports(file).map(({ node, name }) => at(node, name));
  return found;
}

/** Lines from the first to the last of a function with a body, or undefined for anything else. */
function functionLines(node: ts.Node, lineOf: (position: number) => number, file: ts.SourceFile): number | undefined {
  if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return undefined;
  return lineOf(node.getEnd()) - lineOf(node.getStart(file)) + 1;
}

function nameOfFunction(node: ts.Node): string {
  if ('name' in node && node.name !== undefined) return (node.name as ts.Node).getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : 'anonymous';
}

/** Exported declarations without a doc comment. A re-export is documented where it is declared. */
function undocumentedExports(file: ts.SourceFile): { node: ts.Node; name: string }[] {
  return file.statements.filter(isExported).flatMap((node) => {
    if (ts.getJSDocCommentsAndTags(node).length > 0) return [];
    if (ts.isVariableStatement(node)) {
      return node.declarationList.declarations.map((declaration) => ({ node, name: declaration.name.getText(file) }));
    }
    const named = node as ts.DeclarationStatement;
    return [{ node, name: named.name?.getText(file) ?? 'default' }];
  });
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true &&
  !ts.isExportDeclaration(node);

/** Spelled with brackets, so that this file does not find itself. */
const unfinished = [
  /\b(?:TO[D]O|FIX[M]E|X[X]X)\b/,
  /\b(?:describe|it|test)\.(?:on[l]y|ski[p])\(['"`]/,
  /^\s*[xf](?:describe|it|test)\(['"`]/,
  /eslint-dis[a]ble|@ts-(?:ig[n]ore|expect-er[r]or|noc[h]eck)/,
];

/** Work left for later, tests left out, rules switched off. */
function unfinishedIn(path: string, text: string): Finding[] {
  return text
    .split('\n')
    .flatMap((content, index) => unfinished.flatMap((pattern) => findings(pattern.exec(content)?.[0], path, index + 1)));
}

const findings = (what: string | undefined, path: string, line: number): Finding[] =>
  what === undefined ? [] : [{ path, line, what: what.trim() }];
