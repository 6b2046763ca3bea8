/** Notices that nobody may believe: made without WeChat's keys, or changed after they were sealed. */
import { createCipheriv, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { demoMerchant, forged, forgeries, noticeBody, type NoticeContent } from '../../../test/sandbox/index.ts';
import type { Random } from '../../seed/random.ts';
import type { Letter } from './postOffice.ts';
import type { WeChat } from './wechat.ts';

/** What a stranger has to work with: a notice as WeChat would say it, and dice. */
export interface Model {
  wechat: WeChat;
  content: NoticeContent;
  random: Random;
}

const nowOf = ({ wechat }: Model): number => wechat.world.clock.now();
const bodyOf = (model: Model): string => noticeBody(model.content, nowOf(model));
const genuine = (model: Model) => model.wechat.messageOf(model.content);

/** Another header than the signed one. */
function withHeader(model: Model, name: string, change: (value: string) => string): Letter {
  const { headers, body } = genuine(model);
  return { headers: { ...headers, [name]: change(headers[name] ?? '') }, body };
}

/** The envelope changed, and signed again by WeChat’s own key: what is left is the seal. */
function resealed(model: Model, change: (resource: Record<string, string>) => void): Letter {
  const envelope = JSON.parse(bodyOf(model)) as { resource: Record<string, string> };
  change(envelope.resource);
  return model.wechat.signed(JSON.stringify(envelope));
}

/** Bytes of the sealed part, base64 in and out. */
const withBytes = (text: string | undefined, change: (bytes: Buffer) => Buffer): string =>
  change(Buffer.from(text ?? '', 'base64')).toString('base64');

/** Sealed with a key that is not the merchant's. */
function sealedByOthers({ content: { facts, type } }: Model) {
  const [key, nonce] = [randomBytes(32), randomBytes(6).toString('hex')];
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(type));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(facts)), cipher.final(), cipher.getAuthTag()]);
  return { ciphertext: sealed.toString('base64'), nonce };
}

/** A body that is no notice at all, under a genuine signature of it. */
const signedText = (text: string) => (model: Model) => model.wechat.signed(text);

const billionLaughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><xml><a>&b;</a></xml>`;
const foreignFile = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><id>&f;</id></xml>';

/** What the sandbox itself can forge. */
const byName = Object.fromEntries(
  forgeries.map((what) => [what, (model: Model): Letter => forged(model.wechat.world, demoMerchant, bodyOf(model), what)]),
);

/** Each way to make one; all must be refused with a 4xx, and leave no row behind. */
export const strangers: Readonly<Record<string, (model: Model) => Letter>> = {
  ...byName,
  byte(model) {
    const { headers, body } = genuine(model);
    const bytes = Buffer.from(body);
    const place = model.random.below(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 + model.random.below(127));
    return { headers, body: bytes };
  },
  spaced(model) {
    // Parsed and written again, a body says the same and is another.
    const { headers, body } = genuine(model);
    return { headers, body: JSON.stringify(JSON.parse(body), null, 1) };
  },
  gzipped(model) {
    const { headers, body } = genuine(model);
    return { headers: { ...headers, 'Content-Encoding': 'gzip' }, body: gzipSync(body) };
  },
  future: (model) => withHeader(model, 'Wechatpay-Timestamp', (at) => String(Number(at) + 301 + model.random.below(1_000))),
  past: (model) => withHeader(model, 'Wechatpay-Timestamp', (at) => String(Number(at) - 301 - model.random.below(1_000))),
  nudged: (model) => withHeader(model, 'Wechatpay-Timestamp', (at) => String(Number(at) - 1)),
  noTime: (model) => withHeader(model, 'Wechatpay-Timestamp', () => 'NaN'),
  otherNonce: (model) => withHeader(model, 'Wechatpay-Nonce', () => randomBytes(16).toString('hex')),
  noSignature: (model) => withHeader(model, 'Wechatpay-Signature', () => ''),
  halfSignature: (model) => withHeader(model, 'Wechatpay-Signature', (text) => text.slice(0, 100)),
  longSignature: (model) => withHeader(model, 'Wechatpay-Signature', (text) => text + text),
  oldSerial: (model) => withHeader(model, 'Wechatpay-Serial', () => '5157F09EFDC096DE15EBE81A47057A7232F1B8E1'),
  prototype: (model) => withHeader(model, 'Wechatpay-Serial', () => '__proto__'),
  foreignKey: (model) => resealed(model, (resource) => Object.assign(resource, sealedByOthers(model))),
  cutSeal: (model) =>
    resealed(model, (resource) => {
      resource['ciphertext'] = withBytes(resource['ciphertext'], (bytes) => bytes.subarray(0, model.random.below(bytes.length)));
    }),
  flippedTag: (model) =>
    resealed(model, (resource) => {
      resource['ciphertext'] = withBytes(resource['ciphertext'], (bytes) => {
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        return bytes;
      });
    }),
  shortNonce: (model) =>
    resealed(model, (resource) => {
      resource['nonce'] = (resource['nonce'] ?? '').slice(0, model.random.below(12));
    }),
  otherCompany: (model) =>
    resealed(model, (resource) => {
      resource['associated_data'] = 'refund';
    }),
  otherAlgorithm: (model) =>
    resealed(model, (resource) => {
      resource['algorithm'] = 'AEAD_NONE';
    }),
  empty: signedText(''),
  null: signedText('null'),
  list: signedText('[]'),
  noEnvelope: signedText('{}'),
  deep: signedText('['.repeat(20_000)),
  laughs: signedText(billionLaughs),
  file: signedText(foreignFile),
  notUtf8: (model) => ({ ...genuine(model), body: Buffer.from([0xff, 0xfe, 0x00, 0x7b]) }),
  huge: (model) => ({ ...genuine(model), body: Buffer.alloc(80_000 + model.random.below(100_000), 0x61) }),
};
