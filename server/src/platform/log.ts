import { pino, type DestinationStream, type Logger } from 'pino';

/** The log of this process. Only `createLog` makes one: others would not mask. */
export type Log = Logger;

/** Names of fields that never appear in a log, wherever they stand. */
const secretFields = [
  'password',
  'token',
  'key',
  'secret',
  'authorization',
  'cookie',
  'phone',
  'openid',
  'unionid',
  'code',
  'phoneCode',
  'appSecret',
  'access_token',
  'session_key',
];
const redact = {
  paths: secretFields.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  censor: '[masked]',
};

/** A mainland mobile number inside any text: keep what identifies the report, not the person. */
const phoneInText = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;
const maskText = (text: string): string => text.replace(phoneInText, '$1****$2');

/** An error as it is logged: message masked, stack kept. Shown to no caller. */
const describeError = (error: Error) => ({
  type: error.name,
  message: maskText(error.message),
  stack: maskText(error.stack ?? ''),
  ...('errno' in error ? { errno: error.errno } : {}),
});

/** JSON lines; hides secrets by field name and phone numbers anywhere in the message. */
export function createLog({ level, destination }: { level: string; destination?: DestinationStream }): Log {
  const options = {
    level,
    base: null,
    redact,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError, error: describeError },
    hooks: {
      logMethod(this: Logger, args: Parameters<pino.LogFn>, method: pino.LogFn) {
        const masked = args.map((arg: unknown) => (typeof arg === 'string' ? maskText(arg) : arg)) as typeof args;
        method.apply(this, masked);
      },
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
