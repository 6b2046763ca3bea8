import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** What a call of `new Function` does. WeChat forbids it and does not say how, so a mini program must bear both. */
export type NewFunction = 'throws' | 'does nothing';

/** Names of browsers and of Node that a mini program has not: hidden also from code that asks for them by `typeof`. */
const absent = 'window, document, self, global, fetch, XMLHttpRequest, localStorage, frames, navigator, location, process';

/** Runs in the mini program's world, before it: forbidden functions, and the phone's own time. */
const prelude = `((now, throwsError) => {
  const RealFunction = Function;
  const Forbidden = function Function(...parts) {
    if (parts.at(-1) === 'return this') return function () { return globalThis; };
    if (throwsError) throw new EvalError('new Function is not supported');
    return function () {};
  };
  Forbidden.prototype = RealFunction.prototype;
  globalThis.Function = Forbidden;
  globalThis.eval = undefined;
  globalThis.Date = class Date extends globalThis.Date {
    constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts); }
    static now() { return now(); }
  };
})`;

/** Compiled once for all phones. */
const compiled = new Map<string, vm.Script>();

function compile(file: string): vm.Script {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const source = `(function (require, module, exports, ${absent}) {${readFileSync(file, 'utf8')}\n})`;
  const script = new vm.Script(source, { filename: file });
  compiled.set(file, script);
  return script;
}

export interface World {
  /** Absolute path of the package: nothing outside can be required. */
  root: string;
  newFunction: NewFunction;
  /** The phone's clock, ms. */
  now: () => number;
  /** What WeChat puts into the mini program's world: wx, App, Page, timers. */
  globals: Readonly<Record<string, unknown>>;
}

/** A world with only what a mini program has. Returns its `require`, by paths inside the package. */
export function createRuntime({ root, newFunction, now, globals }: World): (module: string) => unknown {
  const context = vm.createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
  const prepare = vm.runInContext(prelude, context) as (now: () => number, throwsError: boolean) => void;
  prepare(now, newFunction === 'throws');
  const loaded = new Map<string, { exports: unknown }>();

  function load(file: string): unknown {
    const full = existsSync(file) && statSync(file).isFile() ? file : `${file}.js`;
    if (!full.startsWith(root + path.sep)) throw new Error(`the mini program requires ${file}, outside its package`);
    const known = loaded.get(full);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(full, module);
    const run = compile(full).runInContext(context) as (require: (to: string) => unknown, own: object, exports: object) => void;
    run((to) => load(path.resolve(path.dirname(full), to)), module, module.exports);
    return module.exports;
  }
  return (module) => load(path.join(root, module));
}
