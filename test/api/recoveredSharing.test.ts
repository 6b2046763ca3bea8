import { noLimits } from '@shuke/shared/limitWords';
import type { IdentityId, MemberId, StaffId } from '@shuke/shared/ids';
import type { Committer } from '../../server/src/ledger/index.ts';
import { MemberIdentity } from '../../server/src/member/index.ts';
import { enrolDevice } from '../../server/src/member/enrolDevice.ts';
import { finishRecovery } from '../../server/src/office/recovery/finish.ts';
import { changeHolder } from '../../server/src/wallet/shared/changeHolder.ts';
import { inviteHolder } from '../../server/src/wallet/shared/inviteHolder.ts';
import { WalletHolder } from '../../server/src/wallet/index.ts';
import { describeWorld } from '../support/operation.ts';
import { lostAndFound, nextDay, opened } from '../support/recoveries.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import { share } from '../support/shared.ts';
import { newKey, type Person } from '../support/shop.ts';
import { tellAll } from '../support/telling.ts';

const dayMs = 24 * 3_600_000;

/** An owner, as the door knows one. */
const stafflike = {
  audience: 'staff' as const,
  requestId: 'req',
  sessionId: 'ses',
  name: '老陈',
  role: 'owner' as const,
  branches: 'all' as const,
};

describeWorld('what the old phone of a recovered card let others do', (at) => {
  /** A card whose recovery can be finished, and the phone it was lost with, signed in anew. */
  const ready = async () => {
    const people = await lostAndFound(at());
    const { recoveryId } = await opened(at(), people.lost, people.claimant);
    await nextDay(at());
    const thief = { ...people.lost, token: (await at().shop.visitor(people.lost.personId)).token };
    return { ...people, recoveryId, thief };
  };
  const finish = (recoveryId: string) => at().call('recovery.finish', { recoveryId }, at().as(at().owner));
  const signIn = async (person: Person): Promise<Person> => ({
    ...person,
    token: (await at().shop.visitor(person.personId)).token,
  });
  const accept = ({ token }: Person, code: string) => at().call('wallet.acceptInvite', { code }, { token });
  const invite = async ({ token }: Person) => (await at().call('wallet.inviteHolder', noLimits, { token })).code;
  const holdersOf = async (person: Person) =>
    (await at().call('wallet.listHolders', {}, { token: (await signIn(person)).token })).holders;
  const identityOf = async ({ memberId }: Person) =>
    at().app.resources.db.reader.getRepository(MemberIdentity).findOneByOrFail({ memberId });

  it('an invitation it made lets nobody in afterwards', async () => {
    const { thief, claimant, recoveryId } = await ready();
    const mate = await at().member();
    const code = await invite(thief);
    await finish(recoveryId);
    expect(await codeOfRefusal(accept(mate, code))).toBe('holder_code_invalid');
    expect(await holdersOf(claimant)).toEqual([]);
    // The new phone lets in whom it wants.
    expect(await accept(mate, await invite(await signIn(claimant)))).toMatchObject({ status: 'active' });
  });

  it('who joined in the month before it was opened pays nothing until the owner lets them again, and the owner is told', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const [old, mate, friend] = [await at().member(), await at().member(), await at().member()];
    await share(at(), lost, old);
    at().app.clock.advance(31 * dayMs);
    await nextDay(at(), 0);
    const before = await signIn(lost);
    await share(at(), before, await signIn(mate));
    const { recoveryId } = await opened(at(), lost, await signIn(claimant));
    await nextDay(at());
    const { holderId } = await share(at(), await signIn(lost), await signIn(friend));
    await finish(recoveryId);
    await tellAll(at().app, lost.memberId);
    await tellAll(at().app, lost.memberId);
    const statuses = async () => (await holdersOf(claimant)).map(({ status }) => status);
    expect(await statuses()).toEqual(['active', 'paused', 'paused']);
    const { token } = await signIn(claimant);
    const basket = { amountFen: 500, walletOwner: lost.memberId, usePoints: false };
    const { quote } = await at().priced(await signIn(friend), basket);
    expect(quote).toMatchObject({ walletFen: 0 });
    const { data } = await at().call('member.listMessages', {}, { token });
    expect(data.filter(({ title }) => title === '2 张亲情卡先停用了')).toHaveLength(1);
    await at().call('wallet.changeHolder', { ...noLimits, holderId, status: 'active' }, { token });
    expect((await at().priced(await signIn(friend), basket)).quote).toMatchObject({ walletFen: 500 });
  });

  it.each(['changes the card', 'invites again'] as const)(
    'who was let spend again in that month is paused too, however long they hold the card: the old phone %s',
    async (way) => {
      const { lost, claimant } = await lostAndFound(at());
      const old = await at().member();
      const { holderId } = await share(at(), lost, old);
      await at().call('wallet.changeHolder', { ...noLimits, holderId, status: 'paused' }, { token: lost.token });
      at().app.clock.advance(31 * dayMs);
      await nextDay(at(), 0);
      const thief = await signIn(lost);
      if (way === 'invites again') await share(at(), thief, await signIn(old));
      else await at().call('wallet.changeHolder', { ...noLimits, holderId, status: 'active' }, { token: thief.token });
      const { recoveryId } = await opened(at(), lost, await signIn(claimant));
      await nextDay(at());
      await finish(recoveryId);
      expect((await holdersOf(claimant)).map(({ status }) => status)).toEqual(['paused']);
    },
  );

  it('whoever was told the same moment: joined first and is paused, or comes too late', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 8; round += 1) {
      const { thief, claimant, recoveryId } = await ready();
      const mate = await at().member();
      const code = await invite(thief);
      const both = [() => accept(mate, code), () => finish(recoveryId)];
      const told = await outcomes((round % 2 === 0 ? both : both.reverse()).map((act) => act()));
      const statuses = (await holdersOf(claimant)).map(({ status }) => status);
      const joined = told['ok'] === 2;
      expect(told).toEqual(joined ? { ok: 2 } : { ok: 1, holder_code_invalid: 1 });
      expect(statuses).toEqual(joined ? ['paused'] : []);
      seen.add(joined ? 'paused' : 'late');
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  it('what it had asked for already is refused once the card is somebody else’s: no codes, no invitation, no more for a holder', async () => {
    const { lost, thief, recoveryId } = await ready();
    const mate = await at().member();
    const { holderId } = await share(at(), thief, mate);
    const { resources } = at().app;
    const stale = { memberId: lost.memberId as MemberId, identityId: (await identityOf(lost)).id as IdentityId };
    await finish(recoveryId);
    const late = [
      () => enrolDevice(resources, stale, { installationId: 'old-phone', label: '旧手机' }),
      () => inviteHolder(resources, stale, noLimits),
      () => changeHolder(resources, stale, { ...noLimits, holderId, status: 'active' }),
    ];
    for (const act of late) await expect(act()).rejects.toMatchObject({ code: 'unauthenticated' });
    const { status } = await resources.db.reader.getRepository(WalletHolder).findOneByOrFail({ id: holderId });
    expect(status).toBe('paused');
  });

  it('a phone that asked for codes while the finish waited has none that count, also where the process died before it told anybody', async () => {
    const { lost, claimant, recoveryId } = await ready();
    const { resources, clock } = at().app;
    const stale = { memberId: lost.memberId as MemberId, identityId: (await identityOf(lost)).id as IdentityId };
    const devices: Person['device'][] = [];
    const committer: Committer = {
      stats: resources.committer.stats,
      close: () => Promise.resolve(),
      submit: async (unit) => {
        clock.advance(2_000);
        devices.push(await enrolDevice(resources, stale, { installationId: 'old-late', label: '旧手机' }));
        await resources.committer.submit(unit);
        throw new Error('the process died');
      },
    };
    const owner = { ...stafflike, staffId: at().owner.staffId as StaffId, idempotencyKey: newKey() };
    await expect(finishRecovery({ ...resources, committer }, owner, recoveryId)).rejects.toThrow('the process died');
    const { token } = await signIn(claimant);
    const phone = { installationId: `inst-${claimant.personId}`, label: '新手机' };
    const device = await at().call('member.enrolDevice', phone, { token });
    await tellAll(at().app, lost.memberId);
    for (const old of devices)
      expect(await codeOfRefusal(at().identify({ ...lost, device: old }, at().cashier, { inContact: false }))).toBe(
        'code_unknown',
      );
    expect(await at().identify({ ...claimant, token, device })).toMatchObject({
      visitId: expect.stringMatching(/^vis_/) as string,
    });
  });

  it('a phone that asks for codes in the same moment has none that count afterwards', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { lost, recoveryId } = await ready();
      const { resources, clock } = at().app;
      const stale = { memberId: lost.memberId as MemberId, identityId: (await identityOf(lost)).id as IdentityId };
      const enrol = () => enrolDevice(resources, stale, { installationId: `old-${String(round)}`, label: '旧手机' });
      const [device] = await Promise.all(
        round % 2 === 0
          ? [enrol().catch(() => undefined), finish(recoveryId)]
          : [
              Promise.resolve()
                .then(enrol)
                .catch(() => undefined),
              finish(recoveryId),
            ],
      );
      if (device === undefined) continue;
      clock.advance(31_000);
      const scan = at().identify({ ...lost, device }, at().cashier, { inContact: false });
      expect(await codeOfRefusal(scan)).toBe('code_unknown');
    }
  });
});
