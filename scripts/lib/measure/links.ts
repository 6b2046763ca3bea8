import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import type { Source } from './sources.ts';

/** A name that a file gives to others. */
export interface Exported {
  readonly name: string;
  readonly line: number;
  /** Passed on from another file. */
  readonly passedOn: boolean;
  /** Named again in the same file. */
  readonly usedHere: boolean;
}

/** What a file takes from another: these names, or all there are. */
export interface Taken {
  readonly path: string;
  readonly names: readonly string[] | 'all';
}

/** What a file gives, and what it takes from which files of ours. */
export interface Links {
  readonly gives: readonly Exported[];
  readonly takes: readonly Taken[];
}

/** Reads the imports and exports of one file; what it takes from packages is left out. */
export function readLinks(root: string, { path, text }: Pick<Source, 'path' | 'text'>): Links {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, path.endsWith('x') ? ts.ScriptKind.TSX : undefined);
  const takes: Taken[] = [];
  const take = (specifier: string, names: Taken['names']): void => {
    const found = resolve(root, path, specifier);
    if (found !== undefined) takes.push({ path: found, names });
  };
  for (const node of file.statements) {
    if (ts.isImportDeclaration(node)) take(textOf(node.moduleSpecifier), namesOfImport(node.importClause));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
      take(textOf(node.moduleSpecifier), namesPassedOn(node.exportClause));
  }
  for (const [, specifier = ''] of text.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g)) take(specifier, 'all');
  return { gives: given(file, text), takes };
}

const textOf = (node: ts.Expression): string => (ts.isStringLiteral(node) ? node.text : '');

function namesOfImport(clause: ts.ImportClause | undefined): Taken['names'] {
  const bindings = clause?.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) return 'all';
  const named = bindings?.elements.map(({ name, propertyName }) => (propertyName ?? name).text) ?? [];
  return clause?.name === undefined ? named : ['default', ...named];
}

const namesPassedOn = (clause: ts.NamedExportBindings | undefined): Taken['names'] =>
  clause === undefined || ts.isNamespaceExport(clause)
    ? 'all'
    : clause.elements.map(({ name, propertyName }) => (propertyName ?? name).text);

function given(file: ts.SourceFile, text: string): Exported[] {
  return file.statements.flatMap((node) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    const named = (name: string, passedOn: boolean) => {
      const usedHere = !passedOn && timesIn(text, name) > 1;
      return { name, line, passedOn, usedHere };
    };
    if (ts.isExportDeclaration(node)) {
      const { exportClause, moduleSpecifier } = node;
      if (exportClause === undefined || ts.isNamespaceExport(exportClause)) return [];
      return exportClause.elements.map(({ name }) => named(name.text, moduleSpecifier !== undefined));
    }
    return namesOfDeclaration(node).map((name) => named(name, false));
  });
}

/** Declarations of their own. A default is what frameworks look for by the file's place: it has no name to be found by. */
function namesOfDeclaration(node: ts.Statement): string[] {
  if (!ts.canHaveModifiers(node)) return [];
  const modifiers = ts.getModifiers(node)?.map(({ kind }) => kind) ?? [];
  if (!modifiers.includes(ts.SyntaxKind.ExportKeyword) || modifiers.includes(ts.SyntaxKind.DefaultKeyword)) return [];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => namesOfBinding(name));
  const { name } = node as ts.DeclarationStatement;
  return name === undefined ? [] : [name.text];
}

const namesOfBinding = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesOfBinding(element.name)));

/** Comments count too: what is told of is not forgotten, and the compiler knows the rest. */
const timesIn = (text: string, name: string): number =>
  text.match(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g'))?.length ?? 0;

const endings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'];

/** The file of ours that a specifier means, from the root; a package has none. */
function resolve(root: string, from: string, specifier: string): string | undefined {
  const shared = /^@shuke\/shared\/(.+)$/.exec(specifier)?.[1];
  if (shared === undefined && !specifier.startsWith('.')) return undefined;
  const wanted = shared === undefined ? normalize(join(dirname(from), specifier)) : `shared/src/${shared}`;
  return endings
    .map((ending) => `${wanted}${ending}`)
    .find((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile());
}
