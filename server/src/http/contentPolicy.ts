import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const inlineScript = /<script>([\s\S]*?)<\/script>/g;

/** The scripts that stand inside a built page, as a policy names them: nothing else inline may run. */
export function inlineScriptHashes(pageFolder: string): string[] {
  const page = path.join(pageFolder, 'index.html');
  if (!fs.existsSync(page)) return [];
  return [...fs.readFileSync(page, 'utf8').matchAll(inlineScript)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

/** Everything from our own origin; our pages may be framed by our own pages (the sandbox shows phones) and by no others. */
export const contentPolicy = (...pageFolders: readonly string[]) => ({
  defaultSrc: ["'self'"],
  baseUri: ["'none'"],
  scriptSrc: ["'self'", ...pageFolders.flatMap(inlineScriptHashes)],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  frameAncestors: ["'self'"],
  objectSrc: ["'none'"],
  upgradeInsecureRequests: null,
});
