import type { PayOutcome } from './payOutcome.ts';
import { webIdentity } from './platform.ts';
import { inSandboxFrame, onSandboxPayOutcome, tellSandbox } from './sandboxBridge.ts';

/** The pay sheet as wx.requestPayment is given it. */
type Sheet = Readonly<Record<'timeStamp' | 'nonceStr' | 'package' | 'signType' | 'paySign', string>>;

/** What wx.requestPayment does in WeChat: the sandbox page draws the sheet, and says how it ended. */
export function askSandboxToPay(sheet: Sheet): Promise<PayOutcome> {
  if (!inSandboxFrame()) return payAtOnce(sheet);
  return new Promise((answer) => {
    const stop = onSandboxPayOutcome((outcome) => {
      stop();
      answer(outcome);
    });
    tellSandbox({ shuke: 'wechat', kind: 'pay-sheet', sheet });
  });
}

/** On a page that stands alone nobody can be asked, so the made-up person pays. */
async function payAtOnce(sheet: Sheet): Promise<PayOutcome> {
  const { person } = webIdentity();
  try {
    const { mchid, outTradeNo } = await post<{ mchid: string; outTradeNo: string }>('/sheet', { ...sheet, person });
    await post(`/orders/${mchid}/${outTradeNo}/pay`, { person });
    return 'paid';
  } catch {
    return 'unknown';
  }
}

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' };
  const reply = await fetch(`/sandbox/api/pay${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!reply.ok) throw new Error(`the sandbox answers ${String(reply.status)}`);
  return (await reply.json()) as Answer;
}
