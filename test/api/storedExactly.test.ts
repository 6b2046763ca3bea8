import { newId } from '../../server/src/platform/ids.ts';
import { branchFacts, planFacts } from '../support/harmlessFacts.ts';
import { describeWorld } from '../support/operation.ts';
import { newKey } from '../support/shop.ts';
import { companyFacts } from '../support/harmless.ts';

/** Of four bytes each in UTF-8: what a column of three bytes cuts off, or refuses. None is longer than the shortest field. */
const writings = ['𠮷野家🍡', '👩‍👩‍👧', '%_\'"\\', '=1+1', '{{x}}', 'e\u0301', 'نور'];

describeWorld('what staff write', (at) => {
  const owner = () => ({ token: at().owner.token, idempotencyKey: newKey() });

  it.each(writings)('%s: a tag and a note on a member stand as they were written', async (text) => {
    const { call } = at();
    const { memberId } = await at().member();
    await call('member.addTag', { memberId, tag: text }, owner());
    await call('member.addNote', { memberId, text }, owner());
    const seen = await call('member.get', { memberId }, owner());
    expect([seen.tags, seen.notes.map((note) => note.text)]).toEqual([[text], [text]]);
  });

  it.each(writings)('%s: a product, with its category, brand and unit', async (text) => {
    const { call, branch } = at();
    const wording = { name: text, category: text, brand: text, unit: text };
    const facts = { code: newId('prd').slice(-20), priceFen: 900, byWeight: false, branchIds: [branch.id] };
    const { productId } = await call('product.create', { ...wording, ...facts }, owner());
    const { data } = await call('product.list', { category: text }, owner());
    expect(data.find((each) => each.productId === productId)).toMatchObject(wording);
  });

  it.each(writings)('%s: a branch, with where and when it is open', async (text) => {
    const { call } = at();
    const wording = { name: text, brand: text, region: text, address: text, hours: text };
    const { id } = await call('branch.create', { ...branchFacts, ...wording }, owner());
    const { data } = await call('branch.list', {}, owner());
    expect(data.find((each) => each.id === id)).toMatchObject({ name: text, brand: text, address: text });
  });

  it.each(writings)('%s: a plan, a company and whom to call there, a drawer, a batch of cards', async (name) => {
    const { call, branch } = at();
    const { planId } = await call('topUpPlan.create', { ...planFacts, name }, owner());
    const plans = (await call('topUpPlan.list', {}, owner())).data;
    expect(plans.find((each) => each.planId === planId)?.name).toBe(name);
    const company = { ...companyFacts, branchId: branch.id, name, contactName: name };
    const { walletId } = await call('companyWallet.create', company, owner());
    expect(await call('companyWallet.get', { walletId }, owner())).toMatchObject({ name, contactName: name });
    const { shiftId } = await call('shift.open', { branchId: branch.id, till: name, floatFen: 0 }, owner());
    const shifts = (await call('shift.list', { branchId: branch.id }, owner())).data;
    expect(shifts.find((each) => each.shiftId === shiftId)?.till).toBe(name);
    const { batchId } = await call('physicalCard.createBatch', { branchId: branch.id, name, count: 1 }, owner());
    const batches = (await call('physicalCard.listBatches', { branchId: branch.id }, owner())).data;
    expect(batches.find((each) => each.batchId === batchId)?.name).toBe(name);
  });
});
