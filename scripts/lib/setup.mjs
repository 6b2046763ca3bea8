/** Makes a fresh clone ready: only what Node itself brings may be imported here. */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { capture, npm, root } from './run.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * True when node_modules holds what package-lock.json asks for. npm keeps its own list of what it has installed; packages
 * for other systems are missing there, and may be.
 *
 * @param {{ packages: Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }> }} wanted
 * @param {{ packages: Record<string, { version?: string }> }} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link === true) return true;
    const found = installed.packages[path];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version;
  });
}

/** Installs the packages when they are missing or older than package-lock.json. */
async function ensurePackages() {
  const list = join(root, 'node_modules/.package-lock.json');
  if (existsSync(list) && isInstalled(readJson(join(root, 'package-lock.json')), readJson(list))) return;
  console.log('Installing packages (npm ci), about a minute …');
  if ((await npm('ci', '--no-progress')) !== 0) throw new Error('npm ci failed; see above.');
}

const opensDatabase = "new (require('better-sqlite3'))(':memory:').close()";

/** Install scripts are off (.npmrc), so the one package that needs its own is built here. */
async function ensureSqlite() {
  const works = async () => (await capture(process.execPath, ['-e', opensDatabase])).code === 0;
  if (await works()) return;
  console.log('Preparing SQLite (npm rebuild better-sqlite3), up to a minute …');
  const code = await npm('rebuild', 'better-sqlite3', '--ignore-scripts=false');
  if (code !== 0 || !(await works())) {
    throw new Error(
      'better-sqlite3 could not be prepared. It needs either the network (a prebuilt binary) or Python, make and a C++ compiler; ' +
        'on Debian or Ubuntu: sudo apt-get install python3 make g++',
    );
  }
}

function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Shuke needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** A compiler and a bundler take about a gigabyte each. */
const hasRoom = availableParallelism() > 1 && totalmem() >= 4 * 2 ** 30;

/**
 * Brings a clone to the point where everything else can run, with these builds. Does nothing, quickly, when it is there
 * already. The bundlers do not wait for SQLite's compiler where there is room for both.
 *
 * @param {...import('./build.mjs').Target} targets
 */
export async function ensureReady(...targets) {
  ensureNode();
  await ensurePackages();
  const jobs = [ensureSqlite, ...targets.map((target) => () => ensureBuilt(target))];
  if (hasRoom) await Promise.all(jobs.map((job) => job()));
  else for (const job of jobs) await job();
}

/** Runs a script's main function; a failure is one line, not a stack trace. */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
