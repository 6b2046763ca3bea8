import { newToken } from '../../platform/secrets.ts';

const testPrefix = 'sk_test_';
const livePrefix = 'sk_live_';
/** 43 characters of base64url: 256 random bits. */
const secretForm = /^sk_(?:live|test)_[A-Za-z0-9_-]{43}$/;

/** A new secret; its beginning says where it is good. */
export const newApiSecret = (isTest: boolean): string => (isTest ? testPrefix : livePrefix) + newToken();

/** True for what looks like a secret of ours; a session's token never does, it is shorter. */
export const isApiSecret = (token: string): boolean => secretForm.test(token);
