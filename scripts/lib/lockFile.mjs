import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of downloads in package-lock.json: there should be none, so that the file works behind any registry. */
export const downloadAddresses = (root) => addressesIn(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** The `resolved` addresses in the text of a lock file. */
export const addressesIn = (text) => text.match(/"resolved": "(?:https?|git\+?\w*):[^"]*"/g) ?? [];
