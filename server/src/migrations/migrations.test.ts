import { describeOnBothDialects } from '../../../test/harness/dialects.ts';
import { entities } from '../entities.ts';
import { migrate, openDatabase } from '../platform/db/index.ts';
import { migrations } from './index.ts';

describeOnBothDialects('the migrations', ({ place }) => {
  it('make exactly the tables the entities describe', async () => {
    const db = await openDatabase({ ...(await place()), entities });
    await migrate(db, migrations);
    const { upQueries } = await db.writer.driver.createSchemaBuilder().log();
    await db.close();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
