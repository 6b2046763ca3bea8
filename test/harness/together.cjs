/**
 * Many files of tests run as one: jest loads every module anew for every file, and for those which start the server that takes
 * longer than most of their tests. `npm test` runs the largest suite this way; a file that is named runs by itself.
 */
const { relative } = require('node:path');
const { filesOfPart } = require('./parts.cjs');

for (const file of filesOfPart(globalThis.together))
  describe(relative(process.cwd(), file), () => {
    require(file);
  });
