import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { capture, root } from './lib/run.mjs';

/** A small project in which each file breaks at most one border. */
const files = {
  'tsconfig.json': '{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }',
  'shared/src/contract/sale.ts': 'export const schema = 1; export type Sale = number;',
  'shared/src/money.ts': 'export const fen = 1;',
  'shared/src/upwards.ts': "import '../../server/src/platform/clock.ts';",
  'shared/src/testing/basket.ts': 'export const cup = 1;',
  'shared/src/money.test.ts': "import './testing/basket.ts';",
  'shared/src/uses-testing.ts': "import './testing/basket.ts';",
  'server/src/platform/clock.ts': 'export const now = 1;',
  'server/src/member/index.ts': "export { join } from './join.ts';",
  'server/src/member/join.ts': "import { now } from '../platform/clock.ts'; export const join = now;",
  'server/src/member/calls-right.ts': "import { sell } from '../sale/index.ts'; export const a = sell;",
  'server/src/sale/index.ts': "export { sell } from './sell.ts';",
  'server/src/sale/sell.ts': "import { join } from '../member/index.ts'; export const sell = join;",
  'server/src/sale/past-the-door.ts': "import { join } from '../member/join.ts'; export const b = join;",
  'server/src/sale/uses-test.ts': "import '../../../test/helper.ts';",
  'server/src/sale/circle-a.ts': "import { d } from './circle-b.ts'; export const c = d;",
  'server/src/sale/circle-b.ts': "import { c } from './circle-a.ts'; export const d = c;",
  'server/src/novelty/index.ts': "import { now } from '../platform/clock.ts'; export const e = now;",
  'test/helper.ts': 'export {};',
  'miniapp/src/value.ts': "import { schema } from '../../shared/src/contract/sale.ts'; export const g = schema;",
  'miniapp/src/type.ts': "import type { Sale } from '../../shared/src/contract/sale.ts'; export type H = Sale;",
  'miniapp/src/server.ts': "import '../../server/src/platform/clock.ts';",
};

/** Each broken border, as `rule: file`. */
async function violations() {
  const folder = mkdtempSync(join(tmpdir(), 'shuke-borders-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    cpSync(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'shared', 'server', 'test', 'miniapp'];
    const { output } = await capture(process.execPath, [cruise, ...options], { cwd: folder });
    const { summary } = JSON.parse(output.slice(output.indexOf('{')));
    return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the borders between modules', () => {
  it('are each broken by the file that breaks them, and by no other', async () => {
    expect(new Set(await violations())).toEqual(
      new Set([
        'member-looks-left: server/src/member/calls-right.ts',
        'by-the-door: server/src/sale/past-the-door.ts',
        'server-stands-alone: server/src/sale/uses-test.ts',
        'no-cycles: server/src/sale/circle-a.ts',
        'known-module: server/src/novelty/index.ts',
        'miniapp-takes-no-schemas: miniapp/src/value.ts',
        'miniapp-stands-alone: miniapp/src/server.ts',
        'shared-is-lowest: shared/src/upwards.ts',
        'testing-is-for-tests: shared/src/uses-testing.ts',
      ]),
    );
  });
});
