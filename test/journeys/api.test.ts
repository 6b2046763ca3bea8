import type { Call } from '@shuke/shared/client';
import { memberCode } from '@shuke/shared/memberCode';
import { auditLedger } from '../../scripts/audit/index.ts';
import { openForAudit } from '../../scripts/audit/open.ts';
import { readConfig } from '../../server/src/config.ts';
import { Branch, Merchant } from '../../server/src/merchant/index.ts';
import { openResources, type OpenedResources } from '../../server/src/openResources.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { serve, type Running } from '../../server/src/serve.ts';
import { hashPassword, Staff, StaffBranch } from '../../server/src/staff/index.ts';
import { describeOnBothDialects } from '../harness/dialects.ts';
import type { Place } from '../harness/place.ts';
import { startSandbox, type Sandbox } from '../sandbox/index.ts';
import { createApi } from '../support/api.ts';
import { checked } from '../support/checkedApi.ts';

const password = 'shanque-2026';
const phone = '13900000001';

/** The server with web and worker, as `npm start` runs it, on the real clock. */
describeOnBothDialects('a day over the API', (on) => {
  let place: Place;
  let sandbox: Sandbox;
  let resources: OpenedResources;
  let running: Running;
  let call: Call;
  let branchId: string;

  beforeAll(async () => {
    place = await on.place();
    sandbox = await startSandbox();
    const config = {
      ...readConfig({
        SHUKE_DATA_DIR: place.dataDir,
        DATABASE_URL: place.url,
        REDIS_URL: place.redisUrl,
        WECHAT_BASE_URL: sandbox.url,
      }),
      port: 0,
    };
    resources = await openResources(config, { log: createLog({ level: 'silent' }), migrateFirst: true });
    branchId = await openShop(resources);
    running = await serve(config, resources, { version: 'test', pages: { h5: 'none', console: 'none' } });
    call = checked(createApi(running.url ?? ''));
  });
  afterAll(async () => {
    await running.stop();
    await sandbox.stop();
  });

  const wechatCode = async (kind: 'login' | 'phone') => {
    const answer = await fetch(`${sandbox.url}/sandbox/api/people/xiaoman/${kind}-code`, { method: 'POST' });
    return ((await answer.json()) as { code: string }).code;
  };

  it('joins, is welcomed, tops up, shows the code, pays, sees it in the history, and has it undone; the books balance', async () => {
    const member = await call('session.memberLogin', { code: await wechatCode('login') });
    const { consent, welcomePoints } = await call('programme.get', {});
    const joined = await call(
      'member.join',
      { phoneCode: await wechatCode('phone'), consentVersion: consent.version, name: '小满' },
      { token: member.token, idempotencyKey: newId('key') },
    );
    const device = await call(
      'member.enrolDevice',
      { installationId: 'xiaoman-phone', label: 'iPhone' },
      { token: member.token },
    );
    const home = () => call('member.home', {}, { token: member.token });
    // The welcome comes by the outbox and the worker.
    while ((await home()).points < welcomePoints) await new Promise((resolve) => setTimeout(resolve, 20));

    const { token } = await call('session.staffSignIn', { phone, password });
    const as = () => ({ token, idempotencyKey: newId('key') });
    const { visitId: earnOnly } = await call('sale.identify', { branchId, code: joined.cardNumber }, { token });
    await call('wallet.topUpCash', { visitId: earnOnly, amountFen: 20_000 }, as());

    await call('member.codeStatus', { deviceId: device.deviceId }, { token: member.token });
    const { visitId } = await call('sale.identify', { branchId, code: memberCode(device, Date.now()) }, { token });
    expect((await call('member.codeStatus', { deviceId: device.deviceId }, { token: member.token })).visit?.id).toBe(visitId);
    const basket = { visitId, amountFen: 12_800 };
    const quote = await call('sale.quote', basket, { token });
    expect(quote).toMatchObject({ pointsBurned: 200, payableFen: 12_600, walletFen: 12_600, pointsEarned: 126 });
    const receipt = await call('sale.checkout', { ...basket, quoteHash: quote.quoteHash }, as());
    expect(await home()).toMatchObject({ points: 126, wallet: { totalFen: 7_400 }, visitCount: 1 });

    await call('sale.undo', { saleId: receipt.saleId }, as());
    expect(await home()).toMatchObject({ points: 200, wallet: { totalFen: 20_000 }, visitCount: 0 });
    const { data } = await call('member.listEntries', {}, { token: member.token });
    expect(data.map(({ kind }) => kind)).toEqual(['reverse', 'reverse', 'earn', 'sale', 'top_up', 'welcome']);
    expect(await call('sale.today', { branchId }, { token })).toMatchObject({
      takingsFen: 0,
      saleCount: 0,
      recent: [{ status: 'undone', mine: true }],
    });

    const books = await openForAudit({ url: place.url, dataDir: place.dataDir });
    expect(await auditLedger(books.query)).toMatchObject({ audit: 'green', differences: [] });
    await books.close();
  });
});

/** One branch with one cashier, as a seed or an owner would have made them. */
async function openShop({ db, clock, secrets }: OpenedResources): Promise<string> {
  const [merchantId, branchId, staffId, createdAt] = [newId('mrc'), newId('brn'), newId('stf'), clock.now()];
  const passwordHash = await hashPassword(password);
  await db.write(async (tx) => {
    await tx.insert(Merchant, { id: merchantId, name: '山雀茶点', createdAt });
    await tx.insert(Branch, {
      id: branchId,
      merchantId,
      name: '春风路店',
      brand: '山雀茶点',
      region: '杭州',
      address: '春风路 8 号',
      hours: '07:00–22:00',
      telephone: '0571-0000000',
      ownership: 'direct',
      cutoffHour: 0,
      status: 'open',
      createdAt,
    });
    await tx.insert(Staff, {
      id: staffId,
      name: '阿禾',
      phoneHash: secrets.phoneHash(phone),
      phoneSealed: secrets.sealPhone(phone),
      role: 'cashier',
      status: 'active',
      passwordHash,
      failedSignIns: 0,
      lockedUntil: null,
      createdAt,
    });
    await tx.insert(StaffBranch, { staffId, branchId });
  });
  return branchId;
}
