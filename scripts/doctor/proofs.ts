import { bad, beijingTime, judge, warn, type Finding } from './finding.ts';
import { readRecord } from '../../server/src/platform/records.ts';

const dayMs = 86_400_000;
const auditDays = 8;
/** It happens by itself every thirty days. */
const drillDays = 40;

/** What was last proved about this installation, and how long ago. */
export const examineProofs = (dataDir: string, now: number, embedded: boolean): Finding[] => [
  lastAudit(dataDir, now),
  ...(embedded ? [lastDrill(dataDir, now)] : []),
];

function lastAudit(dataDir: string, now: number): Finding {
  const topic = '账本核对';
  const record = readRecord(dataDir, 'audit');
  if (record === undefined) return warn(topic, '没有记录', '运行 npm run audit-ledger，建议每周一次');
  const found = `${beijingTime(record.at)}，${record.transactions} 笔账务交易`;
  if (record.audit === 'red')
    return bad(topic, `${found}，${record.differences} 处不符`, '停止收款，保留现场，运行 npm run audit-ledger 查看每一处');
  return judge(now - record.at <= auditDays * dayMs, topic, `${found}，全部相符`, [
    warn,
    '已超过一周，请再运行 npm run audit-ledger',
  ]);
}

function lastDrill(dataDir: string, now: number): Finding {
  const topic = '恢复演练';
  const record = readRecord(dataDir, 'drill');
  const how = '运行 npm run restore -- drill：把最近的备份恢复到临时目录，核对账本并试收一笔';
  if (record === undefined) return warn(topic, '没有演练过', how);
  const found = `${beijingTime(record.at)}，${record.backup}，用了 ${record.seconds} 秒`;
  if (record.audit === 'red' || record.sale === 'refused')
    return bad(topic, `${found}，没有通过`, `${how}；仍不通过请换一份备份`);
  return judge(now - record.at <= drillDays * dayMs, topic, `${found}，通过`, [
    warn,
    `已超过一个月，worker 没有自动演练；请${how}`,
  ]);
}
