import { readdirSync, readFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Intent, Outcome, Told } from './intent.ts';

/** A client's own account of what it asked for and what it was told, on disk before it goes on. */
export class Journal {
  readonly #file: FileHandle;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** A new one; throws when the file is there already. */
  static async create(file: string): Promise<Journal> {
    return new Journal(await open(file, 'wx'));
  }

  /** On the disk when it returns: only then may the intent be sent. */
  async intend(intent: Intent): Promise<void> {
    await this.#file.appendFile(`${JSON.stringify({ intent })}\n`);
    await this.#file.datasync();
  }

  async conclude(key: string, outcome: Outcome): Promise<void> {
    await this.#file.appendFile(`${JSON.stringify({ key, outcome })}\n`);
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

type Line = { intent: Intent } | { key: string; outcome: Outcome };

/** Everything the journals of a folder say; an intent without an outcome is unanswered. */
export function readJournals(folder: string): Told[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => toldIn(readFileSync(join(folder, name), 'utf8')));
}

function toldIn(text: string): Told[] {
  const told = new Map<string, Told>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const entry = JSON.parse(line) as Line;
    if ('intent' in entry) told.set(entry.intent.key, { intent: entry.intent, outcome: { kind: 'unanswered' } });
    else {
      const known = told.get(entry.key);
      if (known !== undefined) known.outcome = entry.outcome;
    }
  }
  return [...told.values()];
}
