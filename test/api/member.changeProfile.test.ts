import type { Input } from '@shuke/shared/client';
import { businessDate } from '../../server/src/platform/clock.ts';
import { MemberProfile } from '../../server/src/member/index.ts';
import { closeCard } from '../support/closeCard.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { setProgramme } from '../support/staffCare.ts';

const size = { key: 'size', label: '杯型', type: 'choice' as const, choices: ['大', '小'], purpose: '记住您常点的' };

describeOperation('member.changeProfile', (at) => {
  const change = (token: string, input: Input<'member.changeProfile'>) => at().call('member.changeProfile', input, { token });

  it('keeps what is left out; the till and the home screen say the new name', async () => {
    const person = await at().member();
    await change(person.token, { gender: 'female', birthday: '1990-02-28' });
    expect(await change(person.token, { name: '阿满' })).toMatchObject({
      name: '阿满',
      gender: 'female',
      birthday: '1990-02-28',
    });
    expect((await at().call('member.home', {}, { token: person.token })).name).toBe('阿满');
    const seen = await at().call('member.get', { memberId: person.memberId }, { token: at().owner.token });
    expect(seen).toMatchObject({ name: '阿满', profile: { gender: 'female', birthday: '1990-02-28' } });
  });

  it('birthday_fixed: said once and put right once, by the member; taking it back does not start over', async () => {
    const { token } = await at().member();
    await change(token, { birthday: '1990-02-28' });
    await change(token, { birthday: '1990-02-28' });
    expect((await change(token, { birthday: '1990-03-01' })).canChangeBirthday).toBe(false);
    await change(token, { birthday: null });
    expect(await codeOfRefusal(change(token, { birthday: '1990-02-28' }))).toBe('birthday_fixed');
  });

  it('birthday_fixed: twenty at once say it twice at most', async () => {
    const person = await at().member();
    const days = Array.from({ length: 20 }, (_, day) => `1990-01-${String(day + 1).padStart(2, '0')}`);
    const all = await Promise.allSettled(days.map((birthday) => change(person.token, { birthday })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const kept = await at().app.resources.db.reader.getRepository(MemberProfile).findOneByOrFail({ id: person.memberId });
    expect(kept.birthdaySets).toBe(2);
  });

  it('field_invalid: by the type of each field; nothing of a change that is wrong in one place is kept', async () => {
    await setProgramme(at(), { customFields: [size] });
    const { token } = await at().member();
    const wrong = change(token, { name: '新名', fields: [{ key: 'size', value: '中' }] });
    expect(await codeOfRefusal(wrong)).toBe('field_invalid');
    expect((await at().call('member.getProfile', {}, { token })).name).not.toBe('新名');
    const right = await change(token, { fields: [{ key: 'size', value: '大' }] });
    expect(right.fields).toEqual([{ ...size, value: '大' }]);
    expect((await change(token, { fields: [{ key: 'size', value: null }] })).fields[0]?.value).toBeNull();
    await setProgramme(at(), { customFields: [] });
  });

  it('field_invalid: a birthday to come, from tomorrow on', async () => {
    const { token } = await at().member();
    const tomorrow = businessDate(at().app.clock.now() + 86_400_000);
    for (const birthday of ['2199-01-01', tomorrow])
      expect(await codeOfRefusal(change(token, { birthday }))).toBe('field_invalid');
    expect((await at().call('member.getProfile', {}, { token })).birthday).toBeNull();
  });

  it.each([
    '1990-02-30',
    '1991-02-29',
    '1990-13-01',
    '1990-00-10',
    '0000-00-00',
    '1990-2-3',
    '19900203',
    '02-30',
    '1990-02-28T00:00:00Z',
  ])('takes %s for no birthday: there is no such day, or it is not written as one', async (birthday) => {
    const { token } = await at().member();
    expect(await codeOfRefusal(change(token, { birthday }))).toBe('invalid_request');
  });

  it('takes the 29th of February of a leap year', async () => {
    const { token } = await at().member();
    expect((await change(token, { birthday: '1992-02-29' })).birthday).toBe('1992-02-29');
  });

  it('member_closed: a card that ended while its session was still believed', async () => {
    const { token, memberId } = await at().member();
    await closeCard(at(), memberId);
    expect(await codeOfRefusal(change(token, { name: '阿满' }))).toBe('member_closed');
  });
});
