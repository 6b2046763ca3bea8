import { harmless } from '../support/harmless.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, refusal } from '../support/refusal.ts';
import { newKey } from '../support/shop.ts';

const facts = harmless['topUpPlan.create'];

describeOperation('topUpPlan.create', (at) => {
  it('offers the plan to members at once, and lists it first', async () => {
    const { call, owner } = at();
    const plan = await call('topUpPlan.create', facts, at().as(owner));
    expect(plan).toEqual({ ...facts, planId: plan.planId, status: 'on' });
    const { data } = await call('topUpPlan.list', {}, { token: owner.token });
    expect(data[0]).toEqual(plan);
    const shown = await call('wallet.get', {}, { token: (await at().member()).token });
    expect(shown.plans.map(({ planId }) => planId)).toContain(plan.planId);
  });

  it('makes one plan of a key sent ten times at once', async () => {
    const { call, owner } = at();
    const once = at().as(owner);
    const made = await Promise.all(Array.from({ length: 10 }, () => call('topUpPlan.create', facts, once)));
    expect(new Set(made.map(({ planId }) => planId)).size).toBe(1);
  });

  it.each([
    ['tierLevel', { tierLevel: 8 }],
    ['branchIds', { branchIds: [newId('brn')] }],
    ['validUntil', { validUntil: '2025-12-31' }],
  ])('refuses a %s that makes no sense', async (param, wrong) => {
    const made = at().call('topUpPlan.create', { ...facts, ...wrong }, at().as(at().owner));
    expect(await refusal(made)).toMatchObject({ code: 'invalid_request' });
    expect(param).toBeDefined();
  });

  it('idempotency_key_required: without a key', async () => {
    const { call, owner } = at();
    expect(await codeOfRefusal(call('topUpPlan.create', facts, { token: owner.token }))).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the key of another plan', async () => {
    const { call, owner } = at();
    const once = { token: owner.token, idempotencyKey: newKey() };
    await call('topUpPlan.create', facts, once);
    expect(await codeOfRefusal(call('topUpPlan.create', { ...facts, payFen: 1 }, once))).toBe('idempotency_key_reused');
  });
});
