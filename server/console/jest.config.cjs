/** The console's own logic and a few of its parts, in jsdom; its pages are tested in a browser (test/console). */
const react = `${__dirname}/../node_modules`;

module.exports = {
  displayName: 'console',
  rootDir: __dirname,
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!@shuke/)'],
  // The mini program's React 18 holds the place at the top; what is rendered here takes the console's own.
  moduleNameMapper: {
    '\\.(css|svg)$': 'identity-obj-proxy',
    '^react$': `${react}/react`,
    '^react/(.*)$': `${react}/react/$1`,
    '^react-dom$': `${react}/react-dom`,
    '^react-dom/(.*)$': `${react}/react-dom/$1`,
  },
};
