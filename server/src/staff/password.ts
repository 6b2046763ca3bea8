import { hash, verify } from '@node-rs/argon2';

/** OWASP's second recommendation for Argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What is stored of a password: Argon2id with its salt and cost in the text. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** A hash of nothing anybody knows: verified when no such staff exists, so that both answers take the same time. */
const nobody = hash(`nobody-${String(process.pid)}-${String(process.hrtime.bigint())}`, cost);

/** Whether the password is right; false, after the same work, when there is no hash to compare with. */
export async function checkPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== undefined;
}
