/**
 * The variables of a MariaDB or MySQL server that decide whether an answered sale survives a power cut, and whether our
 * statements mean there what they mean here.
 */
import { bad, judge, ok, warn, type Finding } from './finding.ts';

/** `SHOW GLOBAL VARIABLES`, by name, as the server writes them. */
export type Variables = ReadonlyMap<string, string>;

const mebibyte = 1_048_576;
const packetMin = 16 * mebibyte;
/** Our pools let go of an idle connection after 60 s; the server must not be quicker. */
const waitMinSeconds = 120;
/** Ways of writing that leave it to luck when, or whether, the disk has it. */
const luckyFlushes = new Set(['nosync', 'littlesync']);

const isOn = (value: string): boolean => ['ON', '1', 'YES', 'DETECT_AND_RECOVER'].includes(value.toUpperCase());

/** Judges what survives a power cut. */
export function judgeDurability(variables: Variables): Finding[] {
  const of = (name: string, unless = ''): string => variables.get(name) ?? unless;
  const flush = of('innodb_flush_log_at_trx_commit');
  const method = of('innodb_flush_method', 'fsync');
  const doublewrite = of('innodb_doublewrite', 'ON');
  return [
    judge(flush === '1', '提交落盘', `innodb_flush_log_at_trx_commit=${flush}`, [bad, '设为 1：否则断电会丢掉已经收款的交易']),
    judge(!luckyFlushes.has(method.toLowerCase()), '写盘方式', `innodb_flush_method=${method}`, [
      bad,
      '改用 O_DIRECT 或 fsync：现在的方式不等磁盘写完',
    ]),
    judge(isOn(doublewrite), '双写缓冲', `innodb_doublewrite=${doublewrite}`, [bad, '打开它：断电时写到一半的页无法修复']),
    ...judgeBinaryLog(variables),
  ];
}

function judgeBinaryLog(variables: Variables): Finding[] {
  const of = (name: string): string => variables.get(name) ?? '';
  if (!isOn(of('log_bin'))) return [warn('二进制日志', '未打开', '打开 log_bin 才能恢复到任意时刻；否则只能回到上一份备份')];
  const [sync, format] = [of('sync_binlog'), of('binlog_format').toUpperCase()];
  return [
    judge(sync === '1', '二进制日志', `sync_binlog=${sync}`, [bad, '设为 1：否则断电后日志与数据不一致，从库会缺交易']),
    // In READ COMMITTED, InnoDB refuses every write while the log is by statement (error 1665).
    judge(format !== 'STATEMENT', '日志格式', `binlog_format=${format}`, [bad, '设为 ROW：STATEMENT 下无法写入']),
  ];
}

/** Judges what our statements rely on. */
export function judgeManners(variables: Variables): Finding[] {
  const of = (name: string): string => variables.get(name) ?? '';
  const [mode, packet, wait] = [of('sql_mode'), Number(of('max_allowed_packet')), Number(of('wait_timeout'))];
  return [
    judge(!isOn(of('read_only')), '可写', `read_only=${of('read_only')}`, [bad, '这是只读的从库：DATABASE_URL 应指向主库']),
    judge(/STRICT_(TRANS|ALL)_TABLES/.test(mode), '严格模式', mode.includes('STRICT') ? '已打开' : `sql_mode=${mode}`, [
      warn,
      '熟客自己的连接总是严格的；请在服务器上也打开 STRICT_TRANS_TABLES，别的工具才不会写进被截断的数据',
    ]),
    judge(packet >= packetMin, '最大报文', `max_allowed_packet=${Math.round(packet / mebibyte)} MB`, [
      bad,
      `设为 ${packetMin / mebibyte}M 以上：一批交易可能放不下`,
    ]),
    judge(wait >= waitMinSeconds, '空闲超时', `wait_timeout=${wait} 秒`, [
      warn,
      `设为 ${waitMinSeconds} 秒以上：否则空闲连接会先被服务器断开`,
    ]),
    ok('数据库时区', `${of('time_zone')}（${of('system_time_zone')}）；时刻都按毫秒存储，不受它影响`),
  ];
}
