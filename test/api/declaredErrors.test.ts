import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import type { OperationId } from '@shuke/shared/routes';

const folder = path.resolve('test/api');
const operations = Object.entries(contract) as [OperationId, Operation][];

/** A test named after a code, as in it('visit_used: a visit pays once', …). */
const isTested = (source: string, code: string) => new RegExp(`['"\`]${code}: `).test(source);

describe('declared errors', () => {
  it.each(operations)('%s: each declared code has a test with its name in test/api/<operation>.test.ts', (id, { errors }) => {
    const file = path.join(folder, `${id}.test.ts`);
    expect(existsSync(file)).toBe(true);
    const source = readFileSync(file, 'utf8');
    expect(source).toContain(`describeOperation('${id}'`);
    expect(errors.filter((code) => !isTested(source, code))).toEqual([]);
  });

  it('no file describes an operation that does not exist', () => {
    const described = readdirSync(folder).flatMap(
      (file) => /describeOperation\('(\w+\.\w+)'/.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1] ?? [],
    );
    expect(described.filter((id) => !(id in contract))).toEqual([]);
  });

  it('no operation declares again what its audience may always get; it needs a key exactly when it is idempotent', () => {
    for (const [, { errors, idempotent }] of operations) {
      expect(
        errors.filter((code) =>
          ['invalid_request', 'unauthenticated', 'forbidden', 'rate_limited', 'busy', 'internal'].includes(code),
        ),
      ).toEqual([]);
      expect(errors.includes('idempotency_key_required')).toBe(idempotent);
      expect(errors.includes('idempotency_key_reused')).toBe(idempotent);
    }
  });
});
