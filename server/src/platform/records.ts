import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was last done to be sure, kept in the data folder so that whoever looks after the shop can be shown it. */
export interface Records {
  /** The last audit of the ledger. */
  audit: { at: number; audit: 'green' | 'red'; transactions: number; differences: number };
  /** The last time a back-up was brought back, in a folder of its own, and used. */
  drill: {
    at: number;
    backup: string;
    audit: 'green' | 'red';
    transactions: number;
    /** `nobody`: a new shop, without a member to sell to. */
    sale: 'paid' | 'nobody' | 'refused';
    seconds: number;
  };
}

const fileOf = (dataDir: string, name: keyof Records): string => join(dataDir, 'records', `${name}.json`);

/** Keeps a record; a reader sees the one before or this one, never half. */
export function noteRecord<Name extends keyof Records>(dataDir: string, name: Name, record: Records[Name]): void {
  const file = fileOf(dataDir, name);
  mkdirSync(join(dataDir, 'records'), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(record));
  renameSync(`${file}.part`, file);
}

/** The record, or undefined when there is none that can be read. */
export function readRecord<Name extends keyof Records>(dataDir: string, name: Name): Records[Name] | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir, name), 'utf8')) as Records[Name];
  } catch {
    return undefined;
  }
}
