import type { Fault } from './ledger/index.ts';

/**
 * A point where this process ends at once, as at a power cut: `15` when step 15 of the committer is first reached, `15:40`
 * at the fortieth time, `pay.credit` between the steps of a payment. For the fault programme; the configuration refuses it with the real WeChat.
 */
export function crashPoint(at: string): Fault {
  const [step, times = '1'] = at.split(':');
  let left = Number(times);
  return (reached) => {
    if (reached !== step) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}
