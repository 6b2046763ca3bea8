/**
 * Which file may import which. The server's modules stand in one line, and an import only looks left, through the other
 * module's door: so nothing calls back up, and a module can be understood without those to its right.
 */
// prettier-ignore
const order = [
  'platform', 'outbox', 'ledger', 'merchant', 'staff', 'member', 'physicalCard', 'visit', 'approval', 'fan', 'pay', 'points', 'wallet', 'tiers', 'coupons',
  'gifts', 'product', 'sale', 'shift', 'redemption', 'inbox', 'card', 'finance', 'reconcile', 'messaging', 'report', 'office', 'import', 'listExport', 'http',
  'worker',
];

/** Small files that every module shares by their own path, so that importing one does not load the rest. */
const open = ['platform'];

const inside = (modules) => `^server/src/(${modules.join('|')})/`;
const isTest = '\\.test\\.tsx?$';

const looksLeft = order.slice(0, -1).map((module, place) => ({
  name: `${module}-looks-left`,
  comment: `${module} stands left of what it imports here. React to a topic of the outbox, or move the code to the right.`,
  severity: 'error',
  from: { path: inside([module]), pathNot: isTest },
  to: { path: inside(order.slice(place + 1)) },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or want a third one below both.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...looksLeft,
    {
      name: 'known-module',
      comment: 'A new module takes its place in the order at the top of .dependency-cruiser.cjs and of architecture.',
      severity: 'error',
      from: { path: '^server/src/([^/]+)/', pathNot: [inside(order), '^server/src/migrations/'] },
      to: {},
    },
    {
      name: 'by-the-door',
      comment: 'Import another module by its index.ts: what is not exported there is nobody else’s business.',
      severity: 'error',
      from: { path: '^server/src/([^/]+)/', pathNot: [isTest, '^server/src/migrations/'] },
      to: {
        path: '^server/src/[^/]+/',
        pathNot: ['^server/src/$1/', '^server/src/[^/]+/index\\.ts$', ...open.map((module) => `^server/src/${module}/`)],
      },
    },
    {
      name: 'miniapp-takes-no-schemas',
      comment: 'A schema would bring Zod into the mini program, a fifth of its main package: import types only.',
      severity: 'error',
      from: { path: '^miniapp/src/', pathNot: isTest },
      to: { path: '^shared/src/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'miniapp-takes-no-zod',
      comment: 'Zod weighs about 100 KB; the server has parsed what the phone receives.',
      severity: 'error',
      from: { path: '^(miniapp/src|shared/src/(?!contract/))' },
      to: { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'miniapp-stands-alone',
      comment: 'The mini program knows the server by its contract only.',
      severity: 'error',
      from: { path: '^miniapp/' },
      to: { path: '^(server|scripts)/' },
    },
    {
      name: 'console-takes-no-schemas',
      comment: 'A schema would bring Zod into the first page: import types only; the server has parsed what is received.',
      severity: 'error',
      from: { path: '^server/console/', pathNot: isTest },
      to: { path: ['^shared/src/contract/', 'node_modules/zod/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'console-stands-alone',
      comment: 'The console knows the server by its contract only, and the server knows nothing of the console.',
      severity: 'error',
      from: { path: '^server/console/' },
      to: { path: '^(server/src|scripts|test|miniapp)/' },
    },
    {
      name: 'server-takes-no-console',
      comment: 'The server serves the console as files; it imports nothing of it.',
      severity: 'error',
      from: { path: '^server/src/' },
      to: { path: '^server/console/' },
    },
    {
      name: 'server-stands-alone',
      comment: 'What runs in production does not import tests, scripts or screens.',
      severity: 'error',
      from: { path: '^server/', pathNot: isTest },
      to: { path: '^(test|scripts|miniapp)/' },
    },
    {
      name: 'shared-is-lowest',
      comment: 'shared/ runs on the phone and on the server, so it knows neither.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(server|miniapp|test|scripts)/' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'A folder called testing/ holds what the tests beside it stand on; what runs at a shop does not.',
      severity: 'error',
      from: { path: '^(server|shared|miniapp)/', pathNot: [isTest, '/testing/', '^miniapp/test/'] },
      to: { path: '/testing/' },
    },
    {
      name: 'not-resolvable',
      comment: 'The imported file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '^miniapp/config/', '^scripts/weapp-upload-check/', '^data/', '^coverage/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
