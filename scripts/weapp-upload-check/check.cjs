/**
 * Compiles miniapp/dist/weapp with the compiler that WeChat runs at an upload, and says what it rejects: a page that is
 * missing, wxml or wxss that does not close, a tab icon that is not there. Without a key, an account or a network; it
 * says nothing about what WeChat checks by account (domains, privacy, review).
 */
const { generateKeyPairSync } = require('node:crypto');
const { mkdtempSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** miniprogram-ci talks a lot; only the verdict is of interest. */
const say = console.log;
console.log = console.error = console.warn = () => undefined;

const ci = require('miniprogram-ci');

const projectPath = path.resolve(__dirname, '../../miniapp/dist/weapp');
const folder = mkdtempSync(path.join(tmpdir(), 'weapp-upload-check-'));

/** The compiler wants the file of an upload key; nothing is ever signed with this one. */
function throwAwayKey() {
  const file = path.join(folder, 'key.pem');
  const pem = { type: 'pkcs1', format: 'pem' };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: pem, publicKeyEncoding: pem });
  writeFileSync(file, privateKey, { mode: 0o600 });
  return file;
}

async function compile() {
  const project = new ci.Project({
    appid: 'wx0123456789abcdef',
    type: 'miniProgram',
    projectPath,
    privateKeyPath: throwAwayKey(),
    ignores: ['node_modules/**/*'],
  });
  // Otherwise it asks WeChat's servers what this app id may do.
  project.attr = () => Promise.resolve(ci.DefaultProjectAttr);
  const out = path.join(folder, 'compiled.zip');
  const setting = { es6: true, es7: true, minify: true, minifyWXML: true, minifyWXSS: true };
  await ci.getCompiledResult({ project, version: '0.0.0', desc: '', setting, onProgressUpdate: () => undefined }, out);
  return Math.round(statSync(out).size / 1024);
}

const end = (code, words) => {
  rmSync(folder, { recursive: true, force: true });
  say(words);
  process.exit(code);
};

process.on('uncaughtException', ({ message }) => end(1, `rejected: ${message}`));
compile().then(
  (kilobytes) => end(0, `WeChat's upload compiler takes it: ${kilobytes} KB`),
  (error) => end(1, `rejected: ${String(error?.message ?? error)}`),
);
