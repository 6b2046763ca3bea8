import type { OperationId } from '@shuke/shared/routes';
import { describeOnBothDialects } from '../harness/dialects.ts';
import { World } from './world.ts';

/**
 * The tests of one operation, in `test/api/<operation>.test.ts`, on both dialects over one running app. Each error code
 * it declares has a test named `<code>: …` (test/api/declaredErrors.test.ts looks for them).
 */
export const describeOperation = (id: OperationId, block: (at: () => World) => void): void => {
  describeWorld(id, block);
};

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
