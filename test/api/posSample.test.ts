import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { openApi } from '../../server/src/http/index.ts';
import { describeOnBothDialects } from '../harness/dialects.ts';
import { posKey } from '../support/posKey.ts';
import { expectGreen } from '../support/refunds.ts';
import { World } from '../support/world.ts';

const run = promisify(execFile);

describeOnBothDialects('the sample of a till system', ({ place }) => {
  let world: World;
  const at = () => world;
  beforeAll(async () => {
    // The sample goes by the real time, so the shop does too.
    world = await World.open(await place(), { now: Date.now() });
  });
  afterAll(() => world.stop());

  const sell = async (who: string, card: string) => {
    const env = { ...process.env, SHUKE_URL: at().app.url, SHUKE_KEY: await posKey(at()), SHUKE_CARD: card };
    const { stdout } = await run(process.execPath, ['scripts/samples/pos.mjs', at().branch.id, who, '10000'], { env });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
  };

  it('runs as it stands: sells by card number for earning only, and tells of yesterday', async () => {
    const person = await at().member({ points: 500 });
    const told = await sell(person.cardNumber, person.cardNumber);
    expect(told).toMatchObject({ earnOnly: true, payableFen: 10_000, pointsEarned: 100, uploaded: { status: 'taken' } });
    expect(await at().books(person)).toMatchObject({ points: 630, visitCount: 2 });
    await expectGreen(at());
  });

  it('sells by the code of the phone, which may spend', async () => {
    const person = await at().member({ points: 500 });
    const told = await sell(at().shop.codeOf(person), person.cardNumber);
    expect(told).toMatchObject({ earnOnly: false, payableFen: 9_500 });
    await expectGreen(at());
  });
});

describe('the reference for till systems', () => {
  const whole = openApi('1');
  const pos = openApi('1', { forPos: true });

  it('names what a key may call, with its scope, and nothing else', () => {
    const operations = Object.values(pos.paths).flatMap((methods) => Object.values(methods) as Record<string, unknown>[]);
    expect(operations.every((each) => Array.isArray(each['x-scopes']))).toBe(true);
    const ids = operations.map((each) => each['operationId']);
    for (const id of [
      'sale.identify',
      'sale.findMember',
      'sale.quote',
      'sale.checkout',
      'sale.get',
      'sale.undo',
      'sale.refund',
      'sale.upload',
    ])
      expect(ids).toContain(id);
    for (const id of ['staff.me', 'wallet.topUpCash', 'member.list', 'apiKey.create']) expect(ids).not.toContain(id);
  });

  it('says the same as the whole one', () => {
    for (const [path, methods] of Object.entries(pos.paths)) expect(whole.paths[path]).toMatchObject(methods);
  });
});
