import { errorCatalogue, type ErrorCode } from '@shuke/shared/errors';
import type { OperationId } from '@shuke/shared/routes';
import { describeOnBothDialects } from '../harness/dialects.ts';
import { World } from './world.ts';

/**
 * The tests of one operation, in `test/api/<operation>.test.ts`, on both dialects over one running app. Each error code
 * it declares has a test named `<code>: …` (test/api/declaredErrors.test.ts looks for them), and such a test must really
 * have met that code from this operation.
 */
export const describeOperation = (id: OperationId, block: (at: () => World) => void): void => {
  describeWorld(id, (at) => {
    beforeEach(() => {
      at().refusals.length = 0;
    });
    block(at);
    afterEach(() => {
      const code = codeInName();
      if (code !== undefined) expect(at().refusals).toContain(`${id} ${code}`);
    });
  });
};

/** The code a test is named after, as in `visit_used: a visit pays once`. */
function codeInName(): ErrorCode | undefined {
  const name = expect.getState().currentTestName ?? '';
  return (Object.keys(errorCatalogue) as ErrorCode[]).find((code) => new RegExp(`(?:^| )${code}: `).test(name));
}

/** The same for tests of more than one operation. */
export const describeWorld = (name: string, block: (at: () => World) => void): void =>
  describeOnBothDialects(name, ({ place }) => {
    let world: World | undefined;
    beforeAll(async () => {
      world = await World.open(await place());
    });
    block(() => {
      if (world === undefined) throw new Error('the app runs from beforeAll to afterAll');
      return world;
    });
    // After the block's own hooks, which may want to look at the app once more.
    afterAll(() => world?.stop());
  });
