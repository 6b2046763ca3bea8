import type { Role } from '@shuke/shared/permissions';
import { memberCode } from '@shuke/shared/memberCode';
import { Branch, Merchant } from '../../server/src/merchant/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { hashPassword, Staff, StaffBranch } from '../../server/src/staff/index.ts';
import { topUp, TopUpPlan } from '../../server/src/wallet/index.ts';
import { asIfScanned, newVisit } from '../../server/src/visit/index.ts';
import type { TestApp } from '../harness/app.ts';

export const password = 'shanque-2026';

/** A key a caller made up for one intention. */
export const newKey = (): string => newId('key');

export interface Person {
  /** Who it is at WeChat. */
  personId: string;
  memberId: string;
  cardNumber: string;
  token: string;
  device: { deviceId: string; handle: string; key: string };
}

/** The things of a shop that tests start from, each made the way the product makes it. */
export class Shop {
  readonly #app: TestApp;
  #people = 0;
  #staff = 0;
  readonly merchantId = newId('mrc');

  constructor(app: TestApp) {
    this.#app = app;
  }

  async branch(name = '春风路店', cutoffHour = 0): Promise<Branch> {
    const { db, clock } = this.#app.resources;
    const createdAt = clock.now();
    const branch: Branch = {
      id: newId('brn'),
      merchantId: this.merchantId,
      name,
      brand: '山雀茶点',
      region: '杭州',
      address: '春风路 8 号',
      hours: '07:00–22:00',
      telephone: '0571-0000000',
      ownership: 'direct',
      cutoffHour,
      status: 'open',
      createdAt,
    };
    await db.write(async (tx) => {
      await tx.upsert(Merchant, { id: this.merchantId, name: '山雀茶点', createdAt }, ['id']);
      await tx.insert(Branch, branch);
    });
    return branch;
  }

  /** A plan on offer: at once, for everybody, without bonus, unless told otherwise. */
  async plan(facts: Partial<TopUpPlan> & Pick<TopUpPlan, 'payFen'>): Promise<TopUpPlan> {
    const { db, clock } = this.#app.resources;
    const plan: TopUpPlan = {
      id: newId('pln'),
      name: '充值',
      bonusFen: 0,
      instalments: 1,
      points: 0,
      tierLevel: null,
      validFrom: '2026-01-01',
      validUntil: null,
      branchIds: [],
      firstTimeOnly: false,
      perMemberMax: null,
      isUsual: false,
      status: 'on',
      createdAt: clock.now(),
      ...facts,
    };
    await db.write((tx) => tx.insert(TopUpPlan, plan));
    return plan;
  }

  /** A member of staff, signed in. */
  async staff(
    role: Role,
    branches: readonly Branch[],
    name = '阿禾',
  ): Promise<{ staffId: string; token: string; phone: string }> {
    const { db, clock, secrets } = this.#app.resources;
    this.#staff += 1;
    const phone = `139${String(10_000_000 + this.#staff)}`;
    const staffId = newId('stf');
    const passwordHash = await hashPassword(password);
    await db.write(async (tx) => {
      await tx.insert(Staff, {
        id: staffId,
        name,
        phoneHash: secrets.phoneHash(phone),
        phoneSealed: secrets.sealPhone(phone),
        role,
        status: 'active',
        passwordHash,
        failedSignIns: 0,
        lockedUntil: null,
        createdAt: clock.now(),
      });
      for (const branch of branches) await tx.insert(StaffBranch, { staffId, branchId: branch.id });
    });
    const { token } = await this.#app.call('session.staffSignIn', { phone, password });
    return { staffId, token, phone };
  }

  /** Somebody who opened the mini program and logged in, not joined. */
  async visitor(id?: string): Promise<{ personId: string; token: string }> {
    this.#people += 1;
    const personId = id ?? `person-${String(this.#people)}`;
    const { token } = await this.#app.call('session.memberLogin', { code: await this.wechatCode(personId, 'login') });
    return { personId, token };
  }

  /** A member with a device that can show codes. */
  async member(id?: string): Promise<Person> {
    const { personId, token } = await this.visitor(id);
    const { consent } = await this.#app.call('programme.get', {});
    const phoneCode = await this.wechatCode(personId, 'phone');
    const { memberId, cardNumber } = await this.#app.call(
      'member.join',
      { phoneCode, consentVersion: consent.version },
      { token, idempotencyKey: newKey() },
    );
    const device = await this.#app.call('member.enrolDevice', { installationId: `inst-${personId}`, label: 'iPhone' }, { token });
    return { personId, memberId, cardNumber, token, device };
  }

  /** What wx.login or the phone button would hand to the mini program. */
  async wechatCode(personId: string, kind: 'login' | 'phone'): Promise<string> {
    const answer = await fetch(`${this.#app.sandbox.url}/sandbox/api/people/${personId}/${kind}-code`, { method: 'POST' });
    return ((await answer.json()) as { code: string }).code;
  }

  /** What the phone shows now. */
  codeOf({ device }: Pick<Person, 'device'>): string {
    return memberCode(device, this.#app.clock.now());
  }

  /** Money in the wallet, paid and given, as a top-up with a plan would. */
  async fund(
    memberId: string,
    branch: Branch,
    staffId: string,
    { principalFen, bonusFen = 0 }: { principalFen: number; bonusFen?: number },
  ): Promise<void> {
    const { committer, clock } = this.#app.resources;
    const now = clock.now();
    const visit = newVisit(now, { memberId, branchId: branch.id, staffId }, asIfScanned);
    await topUp(committer, {
      once: { actor: 'test', operation: 'job:fund', key: newKey(), inputHash: 'fund' },
      visit,
      capFen: principalFen,
      limitFen: Number.MAX_SAFE_INTEGER,
      branch,
      staffId,
      principalFen,
      bonusFen,
      now,
    });
  }
}
