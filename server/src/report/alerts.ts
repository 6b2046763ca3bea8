import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { dayWords } from '@shuke/shared/auditWords';
import { statSync } from 'node:fs';
import { IsNull, MoreThan, MoreThanOrEqual, Not } from 'typeorm';
import { countMisuse } from '../inbox/index.ts';
import { outboxDepth } from '../outbox/index.ts';
import { PayProblem } from '../pay/index.ts';
import { businessDate } from '../platform/clock.ts';
import { listBackups, type OpenedDatabase } from '../platform/db/index.ts';
import type { Secrets } from '../platform/secrets.ts';
import { ReconciliationDay } from '../reconcile/index.ts';
import { Staff } from '../staff/index.ts';
import { TopUp } from '../wallet/index.ts';
import { readHandled, type Handled } from './handActs.ts';
import { dayAfter } from './readDays.ts';

/** What somebody should look at, and where. */
export type Alert = OutputOf<Contract['report.overview']>['alerts'][number];

/** A back-up is made every night: a day and a bit is fine. */
const backupAgeMs = 26 * 3_600_000;
const reconciledDays = 30;
/** So many members at most: a list of all of them is no alert. */
const handledMax = 5;
/** So long a report of misuse stays in sight. */
const misuseShownMs = 7 * 86_400_000;

/** When the newest back-up of the embedded database was made; null when there is none. */
export function lastBackupAt(dataDir: string): number | null {
  const [newest] = listBackups(dataDir);
  return newest === undefined ? null : Math.floor(statSync(newest).mtimeMs);
}

/** What needs a person, of the whole programme; the most urgent first. */
export async function readAlerts(
  { db, dataDir, secrets }: { db: OpenedDatabase; dataDir: string; secrets: Secrets },
  now: number,
  memberActsPerDay: number,
): Promise<Alert[]> {
  const since = dayAfter(businessDate(now), -reconciledDays);
  const [problems, red, { buried }, locked, misused, asked, handled] = await Promise.all([
    db.reader.getRepository(PayProblem).countBy({ resolvedAt: IsNull() }),
    db.reader.getRepository(ReconciliationDay).findBy({ status: 'red', date: MoreThanOrEqual(since) }),
    outboxDepth(db, now),
    db.reader.getRepository(Staff).countBy({ lockedUntil: MoreThan(now), status: 'active' }),
    countMisuse(db, now - misuseShownMs),
    db.reader.getRepository(TopUp).countBy({ refundAskedAt: Not(IsNull()) }),
    readHandled({ db, secrets }, { since: dayAfter(businessDate(now), -1), limit: memberActsPerDay, most: handledMax }),
  ]);
  const alerts: Alert[] = [];
  const add = (is: boolean, alert: Alert) => {
    if (is) alerts.push(alert);
  };
  add(misused > 0, {
    kind: 'misuse',
    title: `${String(misused)} 位会员说有一笔不是本人`,
    detail: '储值已经冻结、会员码已经停用。请在会员的时间线里看是哪一笔，并给顾客回电话。最近 7 天。',
    path: '/members',
  });
  alerts.push(...handled.map((each) => alertOfHandled(each, memberActsPerDay)));
  add(problems > 0, {
    kind: 'payProblem',
    title: `${String(problems)} 笔微信支付要人处理`,
    detail: '钱到了或退了，系统没能自己对上。',
    path: '/reconciliation',
  });
  add(asked > 0, {
    kind: 'refundAsked',
    title: `${String(asked)} 笔充值，会员在等退款`,
    detail: '在充值单里选门店，只看退款申请，退或者说明为什么不退。',
    path: '/top-ups?show=asked',
  });
  alerts.push(...red.map(alertOfRed));
  const backup = db.dialect === 'sqlite' ? lastBackupAt(dataDir) : now;
  add(backup === null || now - backup > backupAgeMs, alertOfBackup(backup));
  add(buried > 0, {
    kind: 'outbox',
    title: `${String(buried)} 条后台消息没有送达`,
    detail: '试了很多次仍然失败，请看日志。',
    path: '/settings',
  });
  add(locked > 0, {
    kind: 'signInLocked',
    title: `${String(locked)} 位员工输错密码太多次，被锁住`,
    detail: '15 分钟后自动解开；不是本人在试时，请停用账号。',
    path: '/staff',
  });
  return alerts;
}

/** Much was moved by hand on one card, whoever did it: a little each by several people is seen too. */
const alertOfHandled = ({ memberId, businessDate: day, acts, who }: Handled, limit: number): Alert => ({
  kind: 'memberActs',
  title: `${who}${dayWords(day)}有 ${String(acts)} 次手工操作`,
  detail: `手工增减积分、现金充值和退款，不论谁做的，一天超过 ${String(limit)} 次就提醒。请看时间线。`,
  path: `/members?open=${memberId}`,
});

const alertOfRed = ({ date, mchid, actions }: ReconciliationDay): Alert => ({
  kind: 'reconciliation',
  title: `${date} 对账没有对平`,
  detail: `商户号 ${mchid}，${String(actions)} 处要处理。`,
  path: `/reconciliation/${mchid}/${date}`,
});

const alertOfBackup = (last: number | null): Alert => ({
  kind: 'backup',
  title: last === null ? '还没有备份' : '备份太久没有更新',
  detail: '每晚 03:30 自动备份；一直没有时，请看后台任务是否在运行。',
  path: '/settings',
});
