import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import type { StaffOperation } from '@shuke/shared/client';
import { routes, type OperationId } from '@shuke/shared/routes';
import { Branch } from '../../server/src/merchant/index.ts';
import { AuditEntry, Staff } from '../../server/src/staff/index.ts';
import { broughtIn, looked, readIn, sheet } from '../support/imports.ts';
import { harmless } from '../support/harmless.ts';
import { describeWorld } from '../support/operation.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { newKey, password } from '../support/shop.ts';
import { png } from '../support/pictures.ts';
import { flawsOfSentence } from '@shuke/shared/testing/readable';
import { setProgramme } from '../support/staffCare.ts';
import { send, wireOf } from '../support/wire.ts';

/** Asked with POST for the sake of its body, and changes nothing; or a part of a file whose beginning was written down. */
const readsOnly: readonly OperationId[] = ['sale.quote', 'memberImport.upload'];

const staffOperations = (Object.entries(contract) as [StaffOperation, Operation][]).filter(
  ([, { audience }]) => audience === 'staff',
);
/** On a visit, which is one till’s. */
const ofOneTill: readonly OperationId[] = [
  ...(['sale.checkout', 'sale.askConfirmation', 'wallet.topUpCash', 'sale.quote', 'sale.getConfirmation'] as const),
  ...(['physicalCard.ofVisit', 'physicalCard.bind', 'physicalCard.replace', 'sale.getIdentify'] as const),
];
const isWrite = (id: OperationId) => routes[id].startsWith('POST') && !readsOnly.includes(id);
const writes = staffOperations.filter(([id]) => isWrite(id)).map(([id]) => id);
const reads = staffOperations.filter(([id]) => !isWrite(id)).map(([id]) => id);

/** What an operation is given beside the scene's input, and who does it when not the owner. */
interface Prepared {
  input: object;
  token?: string;
}

describeWorld('the audit trail', (at) => {
  const rows = () => at().app.resources.db.reader.getRepository(AuditEntry);
  /** What only looks leaves a scene as it was: one is enough for all of them. */
  let readScene: Promise<Scene> | undefined;
  const sceneFor = (id: StaffOperation) => (isWrite(id) ? openScene(at()) : (readScene ??= openScene(at())));
  const perform = async (id: StaffOperation) => {
    const { inputs } = await sceneFor(id);
    const prepared: Prepared = (await preparations[id]?.()) ?? { input: {} };
    const input = { ...inputs[id], ...prepared.input };
    const before = await rows().count();
    const { token } = await at().call('session.staffSignIn', { phone: at().owner.phone, password });
    // The owner may do everything but act on another till's visit.
    const own = ofOneTill.includes(id);
    const answer = await send(
      at().app.url,
      wireOf(id, input, { token: prepared.token ?? (own ? at().cashier.token : token), idempotencyKey: newKey() }),
    );
    expect(answer.status).toBe(200);
    // One row more was the owner's sign-in.
    const written = await rows().find({ order: { id: 'DESC' }, take: (await rows().count()) - before - 1 });
    return { input, written: written.filter(({ action }) => action !== 'session.staffSignIn') };
  };
  const newcomer = () => at().shop.staff('cashier', [at().branch]);
  const pin = '135790';
  /** What the scene alone does not make possible: each is done by, or to, somebody of its own. */
  const preparations: Partial<Record<StaffOperation, () => Promise<Prepared>>> = {
    'sale.checkout': async () => ({ input: (await at().priced(await at().member(), { amountFen: 900 })).checkout }),
    'staff.changePassword': async () => ({
      input: { password, newPassword: `${password}-anew` },
      token: (await newcomer()).token,
    }),
    'staff.setPin': async () => ({ input: { password, pin }, token: (await newcomer()).token }),
    'session.staffSwitch': async () => {
      const [there, next] = [await newcomer(), await newcomer()];
      await at().call('staff.setPin', { password, pin }, { token: next.token });
      return { input: { staffId: next.staffId, pin }, token: there.token };
    },
    'staff.bindWechat': async () => ({
      input: { code: await at().shop.wechatCode(`clerk-${newKey().slice(-6)}`, 'login'), password },
      token: (await newcomer()).token,
    }),
    'staff.liftLock': async () => {
      const till = await newcomer();
      const undo = async () => {
        const { saleId } = await at().sell(await at().member(), { amountFen: 900 }, till);
        await at().call('sale.undo', { saleId }, at().as(till));
      };
      await setProgramme(at(), { staffCaps: { cashier: { undo: { timesPerDay: 1 } } } });
      await undo();
      await undo().catch(() => undefined);
      await setProgramme(at(), {});
      return { input: { staffId: till.staffId, act: 'undo' } };
    },
    'member.export': async () => ({ input: { memberId: (await at().member()).memberId } }),
    'member.erase': async () => ({ input: { memberId: (await at().member()).memberId } }),
    'member.previewMerge': async () => ({ input: await pair() }),
    'member.merge': async () => ({ input: await pair() }),
    'member.unmerge': async () => {
      const { mergeId } = await at().call('member.merge', { ...(await pair()), reason: '同一个人' }, at().as(at().owner));
      return { input: { mergeId } };
    },
    'memberImport.dryRun': async () => ({ input: { importId: (await readIn(at(), sheet())).id } }),
    'memberImport.commit': async () => ({ input: { importId: (await looked(at(), sheet())).id } }),
    'memberImport.rollBack': async () => ({ input: { importId: (await broughtIn(at(), sheet())).id } }),
    'member.removeTag': async () => {
      const { memberId } = await at().member();
      await at().call('member.addTag', { memberId, tag: '少糖' }, { token: at().owner.token });
      return { input: { memberId, tag: '少糖' } };
    },
    'topUp.declineRefund': async () => {
      const person = await at().member({ principalFen: 1_000 });
      const { id: topUpId } = await at().paidIn(person);
      await at().call('wallet.askRefund', { topUpId }, at().as(person));
      return { input: { topUpId } };
    },
    'recovery.finish': async () => {
      const { app, call, manager, otherCashier } = at();
      app.clock.advance(24 * 3_600_000);
      for (const staff of [manager, otherCashier, at().owner])
        staff.token = (await call('session.staffSignIn', { phone: staff.phone, password })).token;
      return { input: {} };
    },
    'branch.create': async () => ({ input: { merchantId: await merchantId() } }),
    'branch.change': async () => ({ input: { branchId: await anotherBranch(), name: '新塘二店' } }),
    'branch.close': async () => ({ input: { branchId: await anotherBranch() } }),
    'settings.change': async () => {
      const { consentVersions: _kept, ...settings } = await at().call('settings.get', {}, { token: at().owner.token });
      return { input: settings };
    },
    'settings.setLogo': () => Promise.resolve({ input: { data: png(8, 8).toString('base64') } }),
    'settings.removeLogo': async () => {
      await at().call('settings.setLogo', { data: png(8, 8).toString('base64') }, { token: at().owner.token });
      return { input: {} };
    },
    'sale.upload': async () => {
      const who = (await at().member()).cardNumber;
      const takenAt = new Date(at().app.clock.now() - 86_400_000).toISOString();
      return { input: { sales: [{ receipt: newKey().slice(-16), takenAt, amountFen: 100, who }] } };
    },
  };
  const pair = async () => ({ fromId: (await at().member()).memberId, intoId: (await at().member()).memberId });
  const merchantId = async () => {
    const { merchantId: id } = await at().app.resources.db.reader.getRepository(Branch).findOneByOrFail({ id: at().branch.id });
    return id;
  };
  const anotherBranch = async () => {
    const facts = { ...harmless['branch.create'], merchantId: await merchantId() };
    return (await at().call('branch.create', facts, { token: at().owner.token })).id;
  };
  /** Whatever was done to the first cashier: they work here again. */
  const backAtWork = async () => {
    const { call, app, cashier } = at();
    await app.resources.db.write((tx) => tx.update(Staff, { id: cashier.staffId }, { status: 'active' }));
    cashier.token = (await call('session.staffSignIn', { phone: cashier.phone, password })).token;
  };

  describe('what staff change', () => {
    it.each(writes)('%s leaves exactly one row that names who did it, when, and under its own name', async (id) => {
      const { written } = await perform(id);
      // A merge is written on either card.
      const lines = id === 'member.merge' || id === 'member.unmerge' ? [id, id] : [id];
      expect(written.map(({ action }) => action)).toEqual(lines);
      expect(written[0]).toMatchObject({ at: at().app.clock.now() });
      expect(written[0]?.staffId).toMatch(/^stf_/);
      // And reads as a sentence: Chinese, no id, no word of English; a sale's number is its name.
      // Read by a session of its own: the one that did it may have ended just so.
      const { token } = await at().call('session.staffSignIn', { phone: at().owner.phone, password });
      const { data } = await at().call('staff.listAudit', { action: id, limit: lines.length }, { token });
      expect(data.map((line) => line.id)).toEqual(written.map((row) => row.id));
      expect(data.flatMap(({ sentence }) => flawsOfSentence(sentence))).toEqual([]);
    });

    afterEach(backAtWork);
  });

  it.each(reads)('%s only looks, and leaves none', async (id) => {
    expect((await perform(id)).written).toEqual([]);
  });

  it('leaves none for what was refused, and none for a repeat of the same key', async () => {
    const { call, cashier } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900 });
    const once = at().as(cashier);
    await call('sale.checkout', checkout, once);
    const before = await rows().count();
    await call('sale.checkout', checkout, once);
    await call('sale.checkout', checkout, at().as(cashier)).catch(() => undefined);
    expect(await rows().count()).toBe(before);
  });

  it('keeps the reason of an undo, and never a phone number', async () => {
    const { call, cashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    await call('sale.undo', { saleId, reason: '顾客改主意了' }, at().as(cashier));
    const all = await rows().find({ order: { id: 'DESC' } });
    expect(all[0]).toMatchObject({ action: 'sale.undo', subject: saleId, detail: { reason: '顾客改主意了', payableFen: 900 } });
    expect(JSON.stringify(all)).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
  });
});
