import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

/** A block of code from CONTRIBUTING.md, and where its first line wants it. */
export interface Step {
  readonly file: string;
  /** The first line that begins with it comes after the block; undefined: the block is a new file. */
  readonly before: string | undefined;
  readonly code: string;
}

const block = /^```ts\n\/\/ (\S+\.ts)(?:, before (.+))?\n([\s\S]*?)^```$/gm;

/** The blocks of a page that say where they belong, in order. */
export const stepsOf = (markdown: string): Step[] =>
  [...markdown.matchAll(block)].map(([, file = '', before, code = '']) => ({ file, before, code }));

const copied = [
  ...['package.json', 'tsconfig.json', 'shared', 'server'],
  ...['test/harness', 'test/support', 'test/sandbox', 'test/api/access.test.ts'],
];
const isInstalled = (file: string): boolean => file.split(path.sep).includes('node_modules');

/** The parts of the repository that a recipe touches, elsewhere: nothing done there is seen here. */
export class Copy {
  readonly #home: string;
  readonly #root: string;

  constructor(repository: string) {
    // One above the copy, so that only our own package is found in it and all others where they are installed.
    this.#home = mkdtempSync(path.join(tmpdir(), 'shuke-recipe-'));
    this.#root = path.join(this.#home, 'copy');
    for (const name of copied)
      cpSync(path.join(repository, name), this.at(name), { recursive: true, filter: (file) => !isInstalled(file) });
    symlinkSync(path.join(repository, 'node_modules'), path.join(this.#home, 'node_modules'));
    symlinkSync(path.join(repository, 'server/node_modules'), this.at('server/node_modules'));
    mkdirSync(this.at('node_modules/@shuke'), { recursive: true });
    symlinkSync(this.at('shared'), this.at('node_modules/@shuke/shared'));
  }

  /** Where a file of the repository is in the copy. */
  at(file: string): string {
    return path.join(this.#root, file);
  }

  /** Puts a block where it wants to be. Throws when there is no such line. */
  apply({ file, before, code }: Step): void {
    if (before === undefined) {
      writeFileSync(this.at(file), code);
      return;
    }
    const lines = readFileSync(this.at(file), 'utf8').split('\n');
    const place = lines.findIndex((line) => line.trimStart().startsWith(before));
    if (place === -1) throw new Error(`${file} has no line that begins with ${before}`);
    lines.splice(place, 0, ...code.trimEnd().split('\n'));
    writeFileSync(this.at(file), lines.join('\n'));
  }

  /** What the compiler says about these files, everything they import taken into account. */
  complaints(files: readonly string[]): string[] {
    const { config } = ts.readConfigFile(this.at('tsconfig.json'), (file) => ts.sys.readFile(file)) as { config: object };
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, this.#root);
    const host = ts.createCompilerHost(options);
    const program = ts.createProgram(
      files.map((file) => this.at(file)),
      options,
      {
        ...host,
        getCurrentDirectory: () => this.#root,
      },
    );
    return files.flatMap((file) => {
      const source = program.getSourceFile(this.at(file));
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return found.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    });
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}
