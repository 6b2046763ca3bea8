import { device, home, profile, someId } from '../../../test/fixtures.ts';
import { serveMember } from '../../../test/member.ts';
import { happen, has, isOn, open, settle, tap, text, textOf, touch, typeInto } from '../../../test/page.tsx';
import { lost, phone, refuse, serve } from '../../../test/phone.ts';
import type { Output } from '../../api/index.ts';
import { deviceRowId, ids, ownChoiceId, ownFieldId } from '../../ids.ts';
import DevicesPage from '../devices/index.tsx';
import HomePage from '../home/index.tsx';
import MyDataPage from '../mydata/index.tsx';
import ProfilePage from '../profile/index.tsx';
import MePage from './index.tsx';

type Profile = Output<'member.getProfile'>;
const own = (key: string, type: Profile['fields'][number]['type'], choices: string[] = []): Profile['fields'][number] => ({
  key,
  label: key,
  type,
  choices,
  purpose: '按您的口味做',
  value: null,
});
const inputs = (operation: Parameters<typeof phone.requestsOf>[0]) => phone.requestsOf(operation).map(({ input }) => input);

beforeEach(() => {
  serveMember();
  serve('member.enrolDevice', () => device());
});

describe('编辑资料', () => {
  it('sends only what was changed, and days as days', async () => {
    serve('member.changeProfile', () => profile({ name: '阿满', birthday: '1990-02-28' }));
    await open(<ProfilePage />);
    await typeInto(ids.profileName, ' 阿满 ');
    await typeInto(ids.profileBirthday, '19900228');
    await tap(ids.profileSave);
    expect(inputs('member.changeProfile')).toEqual([{ name: '阿满', birthday: '1990-02-28' }]);
    expect(phone.visited).toEqual(['navigateBack']);
  });

  it('sends nothing that is no day, and says so', async () => {
    await open(<ProfilePage />);
    await typeInto(ids.profileBirthday, '19900230');
    expect(text()).toContain('请填 8 位数字');
    await tap(ids.profileSave);
    expect(inputs('member.changeProfile')).toEqual([]);
  });

  it('does not offer a birthday that only a branch may change', async () => {
    serve('member.getProfile', () => profile({ birthday: '1990-02-28', canChangeBirthday: false }));
    await open(<ProfilePage />);
    expect(has(ids.profileBirthday)).toBe(false);
    expect(textOf(ids.profileBirthdayFixed)).toBe('1990-02-28');
  });

  it('asks for the shop’s own fields and says why; what is taken back is sent as nothing', async () => {
    serve('member.getProfile', () =>
      profile({ fields: [{ ...own('taste', 'choice', ['热', '冰']), value: '热' }, own('since', 'date'), own('note', 'text')] }),
    );
    serve('member.changeProfile', () => refuse('field_invalid'));
    await open(<ProfilePage />);
    expect(text()).toContain('用途：按您的口味做');
    await tap(ownChoiceId('taste', 0));
    await typeInto(ownFieldId('since'), '20240101');
    await typeInto(ownFieldId('note'), '少糖');
    await tap(ids.profileSave);
    expect(inputs('member.changeProfile')).toEqual([
      {
        fields: [
          { key: 'taste', value: null },
          { key: 'since', value: '2024-01-01' },
          { key: 'note', value: '少糖' },
        ],
      },
    ]);
    expect(text()).toContain('有一项填得不对');
  });

  it('says that it could not read it, and tries again', async () => {
    serve('member.getProfile', lost);
    await open(<ProfilePage />);
    expect(text()).toContain('没读到资料');
    serve('member.getProfile', () => profile());
    await tap(ids.retry);
    expect(has(ids.profileName)).toBe(true);
  });
});

describe('通知', () => {
  it('switches at once what may be switched; money cannot be', async () => {
    serve('member.setPreference', ({ topic, on }) => ({
      preferences: profile().preferences.map((each) => (each.topic === topic ? { ...each, on } : each)),
    }));
    await open(<MePage />);
    expect(text()).toContain('每笔扣款必达，不可关闭');
    await tap(ids.meMarketing);
    expect(inputs('member.setPreference')).toEqual([{ topic: 'marketing', on: true }]);
    expect(isOn(ids.meMarketing)).toBe(true);
    await tap(ids.meMoney);
    expect([isOn(ids.meMoney), inputs('member.setPreference').length]).toEqual([true, 1]);
  });

  it('goes back to what holds when it could not be kept', async () => {
    serve('member.setPreference', lost);
    await open(<MePage />);
    await tap(ids.mePoints);
    expect(isOn(ids.mePoints)).toBe(true);
    expect(text()).toContain('网络');
  });
});

describe('我的手机', () => {
  const here = { deviceId: someId('dev'), label: '微信小程序', since: '2026-01-01T00:00:00.000Z', usedAt: null };
  const other = { ...here, deviceId: someId('dev', 2), label: '旧手机', usedAt: '2026-02-01T00:00:00.000Z' };
  beforeEach(() => {
    phone.storage.set('shuke:codeDevice', { ...device(), handleIssuedAt: 0, memberId: someId('mem') });
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
    serve('member.listDevices', () => ({ data: [here, other] }));
  });

  it('knows which one this is, and ends another without touching it', async () => {
    serve('member.endDevice', () => ({ data: [here] }));
    await open(<DevicesPage />);
    expect(textOf(deviceRowId(here.deviceId))).toContain('本机');
    expect(textOf(deviceRowId(other.deviceId))).not.toContain('本机');
    await tap(deviceRowId(other.deviceId));
    serve('member.listDevices', () => ({ data: [here] }));
    await tap(ids.deviceEnd);
    expect(inputs('member.endDevice')).toEqual([{ deviceId: other.deviceId }]);
    expect(has(deviceRowId(other.deviceId))).toBe(false);
    expect(phone.storage.has('shuke:codeDevice')).toBe(true);
  });

  it('forgets its own code when it ends itself, so that the next one is a new one', async () => {
    serve('member.endDevice', () => ({ data: [other] }));
    await open(<DevicesPage />);
    await tap(deviceRowId(here.deviceId));
    await tap(ids.deviceEnd);
    expect(phone.storage.has('shuke:codeDevice')).toBe(false);
  });

  it('gives a phone another name, and says why when it could not', async () => {
    serve('member.nameDevice', () => refuse('not_found'));
    await open(<DevicesPage />);
    await tap(deviceRowId(other.deviceId));
    await typeInto(ids.deviceName, '妈妈的手机');
    await tap(ids.deviceSave);
    expect(inputs('member.nameDevice')).toEqual([{ deviceId: other.deviceId, label: '妈妈的手机' }]);
    expect(text()).toContain('没有找到');
  });

  it('has a word for none, and for not knowing', async () => {
    serve('member.listDevices', lost);
    await open(<DevicesPage />);
    expect(text()).toContain('没读到手机');
    serve('member.listDevices', () => ({ data: [] }));
    await tap(ids.retry);
    expect(text()).toContain('还没有手机能出示会员码');
  });
});

describe('我的数据', () => {
  const fileName = '我的会员资料.html';
  const shared = { name: 'shareFileMessage', filePath: `wxfile://usr/${fileName}`, fileName };

  it('shows what was agreed to, and gives all that is kept as a page to read, or as text to copy', async () => {
    const html = '<h1>小满</h1><h2>会员</h2><p>1</p><h2>账目（12 条）</h2>';
    serve('member.exportOwn', () => ({ html, json: '{"all":1}', complete: true }));
    await open(<MyDataPage />);
    expect(textOf(ids.dataConsents)).toContain('会员章程，版本 2026-11-01');
    await tap(ids.mePolicy);
    expect(text()).toContain('储值本金随时可退。');
    await tap(ids.sheetClose);
    await tap(ids.dataExport);
    expect(textOf(ids.dataText)).toBe('会员账目（12 条）');
    await tap(ids.dataPage);
    expect(phone.did).toContainEqual({ ...shared, text: html });
    expect(text()).not.toContain('没有保存成');
    await tap(ids.dataCopy);
    expect(phone.did).toContainEqual(expect.objectContaining({ name: 'setClipboardData', data: '{"all":1}' }));
    expect(inputs('member.exportOwn')).toHaveLength(1);
  });

  it('hands the page over within the tap, and leaves nothing of it on the phone: neither then nor when it was cut short', async () => {
    serve('member.exportOwn', () => ({ html: '<h2>会员</h2>', json: '{}', complete: true }));
    serve('session.memberLogout', lost);
    await open(<MyDataPage />);
    await tap(ids.dataExport);
    // WeChat shares only what is asked for before the tap is over.
    touch(ids.dataPage);
    expect(phone.did).toContainEqual(expect.objectContaining(shared));
    for (const end of ['ok', 'cancel']) {
      phone.album = end;
      await tap(ids.dataPage);
      expect([...phone.files.keys()]).toEqual([]);
    }
    phone.files.set(shared.filePath, '<h2>会员</h2>');
    await open(<MePage />);
    await tap(ids.meLeave);
    expect([...phone.files.keys()]).toEqual([]);
  });

  it('says when the page could not be handed over, and nothing when the person closed it', async () => {
    serve('member.exportOwn', () => ({ html: '<h2>会员</h2>', json: '{}', complete: false }));
    await open(<MyDataPage />);
    await tap(ids.dataExport);
    expect(text()).toContain('这里是最近的 5,000 条');
    phone.album = 'cancel';
    await tap(ids.dataPage);
    const saidOf = () => phone.did.filter(({ name }) => name === 'showToast');
    expect(text()).not.toContain('没有保存成');
    phone.album = 'no space';
    await tap(ids.dataPage);
    expect(text() + JSON.stringify(saidOf())).toContain('没有保存成，请再试一次');
  });

  it('ends the membership only after it was agreed to, and then knows nobody', async () => {
    serve('member.eraseOwn', () => ({ erasedAt: '2026-11-22T00:00:00.000Z' }));
    await open(<MyDataPage />);
    await tap(ids.dataEnd);
    await tap(ids.dataErase);
    expect(inputs('member.eraseOwn')).toEqual([]);
    await tap(ids.dataAgree);
    await tap(ids.dataErase);
    expect(has(ids.dataEnded)).toBe(true);
    expect([...phone.storage.keys()].filter((key) => key.includes('session') || key.includes('answer:'))).toEqual([]);
  });

  it('says how much money is left, and leads to where it is given back', async () => {
    serve('member.eraseOwn', () => refuse('money_left', { leftFen: 32_650 }));
    await open(<MyDataPage />);
    await tap(ids.dataEnd);
    await tap(ids.dataAgree);
    await tap(ids.dataErase);
    expect(textOf(ids.dataMoney)).toContain('还有 ¥326.50 没有退给您');
    await tap(ids.dataMoney);
    expect(phone.visited).toEqual(['navigateTo /pages/topups/index']);
  });

  it('says of a payment that is still open that it must end first, and nothing of a refund', async () => {
    serve('member.eraseOwn', () => refuse('payment_under_way'));
    await open(<MyDataPage />);
    await tap(ids.dataEnd);
    await tap(ids.dataAgree);
    await tap(ids.dataErase);
    expect(text()).toContain('有一笔微信付款还没结束');
    expect(has(ids.dataMoney)).toBe(false);
  });
});

describe('挂失 and 退出登录', () => {
  it('freezes the card only after saying what stops', async () => {
    serve('member.freezeCard', () => ({ status: 'frozen' as const }));
    await open(<MePage />);
    await tap(ids.meFreezeCard);
    expect(text()).toContain('要恢复，请本人带手机到任意一家门店');
    expect(inputs('member.freezeCard')).toEqual([]);
    serve('member.home', () => home({ status: 'frozen' }));
    await tap(ids.freezeCard);
    await settle();
    expect(inputs('member.freezeCard')).toEqual([{ agreed: true }]);
    expect(has(ids.meFreezeCard)).toBe(false);
  });

  it('forgets whose phone it is, asks WeChat nothing until somebody signs in, and then knows them again', async () => {
    phone.storage.set('shuke:codeDevice', { ...device(), handleIssuedAt: 0, memberId: someId('mem') });
    serve('session.memberLogout', () => ({}));
    await open(<MePage />);
    await tap(ids.meLeave);
    expect(phone.visited).toEqual(['reLaunch /pages/home/index']);
    expect(phone.storage.has('shuke:session')).toBe(false);
    expect(phone.storage.has('shuke:codeDevice')).toBe(false);
    const logins = phone.requestsOf('session.memberLogin').length;
    await open(<HomePage />);
    await happen('show');
    expect(phone.requestsOf('session.memberLogin')).toHaveLength(logins);
    expect(text()).toContain('已退出登录');
    await tap(ids.homeSignIn);
    await settle();
    expect(textOf(ids.homeCard)).toContain('小满');
  });

  it('leaves this phone without network too', async () => {
    serve('session.memberLogout', lost);
    await open(<MePage />);
    await tap(ids.meLeave);
    expect(phone.storage.has('shuke:session')).toBe(false);
  });
});
