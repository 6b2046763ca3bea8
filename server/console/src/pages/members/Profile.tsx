import { formatPoints } from '@shuke/shared/money';
import { say } from '../../api/index.ts';
import { Facts, shortTime } from '../../ui/index.ts';
import type { Member } from './words.ts';

const genderWords = { female: '女', male: '男' } as const;

/** What is known of a member besides money: how they came, what they agreed to, with which devices they show their code. */
export const Profile = ({ member }: { member: Member }) => (
  <Facts
    facts={[
      ['入会', `${shortTime(member.joinedAt)}，${member.homeBranchName ?? '没有门店'}`],
      ['性别', member.profile.gender === null ? null : genderWords[member.profile.gender]],
      ['生日', member.profile.birthday],
      ...member.profile.fields.map(({ label, value }) => [label, value]),
      [say('欠积分'), member.pointsDebt === 0 ? null : formatPoints(member.pointsDebt)],
      ['储值锁', member.walletFrozen ? '会员自己冻结了储值' : null],
      ...member.pointsLots.map(({ lot, expiresOn, amount }, index) => [
        index === 0 ? say('积分批次') : '',
        `${formatPoints(amount)}，${expiresOn === null ? '不过期' : `${expiresOn} 到期`}（${lot}）`,
      ]),
      ...member.consents.map(({ title, version, at }) => [`同意《${title}》`, `版本 ${version}，${shortTime(at)}`]),
      ...member.devices.map(({ label, since, endedAt }) => [
        '设备',
        `${label}，${shortTime(since)}${endedAt === null ? '' : '，已停用'}`,
      ]),
      ...member.identities.map(({ appId, openidTail }) => ['微信身份', `${appId} …${openidTail}`]),
    ].map(([name, value]) => [name ?? '', value] as const)}
  />
);
