const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * A random name of `length` letters and digits, for keys that must not repeat on this phone. Not a secret: a mini program
 * has no synchronous source of random bytes, so time is mixed in and nothing that guards money may be made with it.
 */
export function randomName(length: number): string {
  const stamp = Date.now().toString(36);
  const rest = Array.from({ length }, () => alphabet.charAt(Math.floor(Math.random() * alphabet.length))).join('');
  return (stamp + rest).slice(0, length);
}
