import type { ApiError } from '../api/index.ts';
import { say } from '../lib/shopWords.ts';

/** Why a scan did not open a visit, and what to do about it. */
export interface ScanProblem {
  title: string;
  hint: string;
  /** Server time at which the member's phone shows the next code, ms. */
  nextCodeAt?: number;
}

const secondMs = 1_000;

type Words = (error: ApiError, now: number) => ScanProblem;

const malformed: Words = () => ({ title: '这不是会员码', hint: '会员码 20 位，卡号和实体卡 16 位，输入的请核对一遍' });

const unreachable: Words = ({ message }) => ({ title: '没连上网络', hint: `${message}。同一个码 1 分钟内还能再扫` });

const words: Partial<Record<ApiError['code'], Words>> = {
  code_malformed: malformed,
  invalid_request: malformed,
  code_unknown: () => ({ title: '会员码无效', hint: '请顾客刷新会员码再扫；输入的号码请核对一遍' }),
  code_used: ({ detail }, now) => ({
    title: '这个会员码已用过',
    hint: '一个码只能用一次，请扫下一个',
    nextCodeAt: now + Number(detail['secondsToNext'] ?? 0) * secondMs,
  }),
  code_clock_skew: ({ detail }) => ({
    title: skewText(Number(detail['skewSeconds'] ?? 0)),
    hint: '请顾客连上网络，会员码会自己校准，再扫一次',
  }),
  code_attempts_exceeded: () => ({ title: '试错太多次', hint: '为防止有人猜码，请 5 分钟后再扫' }),
  card_not_bound: () => ({ title: '这张实体卡还没有主人', hint: '请顾客出示会员码；认出后，在会员页绑定这张卡' }),
  card_blocked: () => ({ title: '这张实体卡已停用', hint: '请顾客出示会员码，或在会员页换一张卡' }),
  member_frozen: () => ({ title: '会员已冻结', hint: say('不能收款，也不发积分。请顾客联系门店解冻') }),
  network_down: unreachable,
  network_timeout: unreachable,
};

/** A phone ahead of the server shows codes of the future. */
const skewText = (seconds: number): string =>
  seconds === 0 ? '顾客手机时间不准' : `顾客手机${seconds > 0 ? '快' : '慢'}了 ${String(Math.abs(seconds))} 秒`;

/**
 * The refusal of `sale.identify` as words for the till.
 * @param now server time, ms
 */
export function scanProblem(error: ApiError, now: number): ScanProblem {
  const known = words[error.code];
  if (known) return known(error, now);
  return {
    title: error.message,
    hint: error.reference === '' ? '没有收款，请再扫一次' : `没有收款，请再扫一次。编号 ${error.reference}`,
  };
}
