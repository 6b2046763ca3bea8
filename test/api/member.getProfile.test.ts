import { describeOperation } from '../support/operation.ts';
import { setProgramme } from '../support/staffCare.ts';

describeOperation('member.getProfile', (at) => {
  it('shows what is known, what was agreed to and when, and nothing that was never said', async () => {
    const person = await at().member();
    const profile = await at().call('member.getProfile', {}, { token: person.token });
    const { consent } = await at().call('programme.get', {});
    expect(profile).toMatchObject({
      cardNumber: person.cardNumber,
      gender: null,
      birthday: null,
      canChangeBirthday: true,
      consents: [{ version: consent.version }],
      preferences: [
        ...(['points', 'refunds', 'tier', 'expiry'] as const).map((topic) => ({ topic, on: true, since: null })),
        { topic: 'marketing', on: false, since: null },
      ],
    });
    expect(profile.phoneMasked).toMatch(/^1\d\d\*{4}\d{4}$/);
  });

  it('shows the shop’s own fields, each with why it is asked for', async () => {
    const taste = { key: 'taste', label: '口味', type: 'choice' as const, choices: ['热', '冰'], purpose: '按您的口味做' };
    await setProgramme(at(), { customFields: [taste] });
    const { token } = await at().member();
    expect((await at().call('member.getProfile', {}, { token })).fields).toEqual([{ ...taste, value: null }]);
    await setProgramme(at(), { customFields: [] });
  });
});
