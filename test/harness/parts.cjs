const { readdirSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');

/**
 * Every `of`-th test file of some folders, beginning with the one at `part`: the parts are about as long as each other, and
 * together they are all files, each once. Paths as jest wants them, absolute.
 *
 * @param {{ part: number, of: number, folders: readonly string[] }} which
 * @returns {string[]}
 */
exports.filesOfPart = ({ part, of, folders }) =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
    )
    .filter((path) => path.endsWith('.test.ts'))
    .sort()
    .filter((_, place) => place % of === part);
