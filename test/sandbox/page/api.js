/** The sandbox's own doors; see control.ts. */

async function ask(path, options = {}) {
  const response = await fetch(`/sandbox/api${path}`, options);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
const send = (path, body = {}) =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** What the page asks of the sandbox. */
export const api = {
  demo: () => ask('/demo'),
  /** Somebody new, or the one with that id. */
  person: (id) => send('/people', id === null ? {} : { id }),
  /** Opens the pay sheet as WeChat does; refuses what is not signed for this person. */
  openSheet: (id, sheet) => send('/pay/sheet', { ...sheet, person: id }),
  /** Somebody scans a code of WeChat Pay: the sheet of that order. */
  scanToPay: (id, codeUrl) => send('/pay/scan', { person: id, codeUrl }),
  pay: (id, { mchid, outTradeNo }) => send(`/pay/orders/${mchid}/${outTradeNo}/pay`, { person: id }),
  notices: () => ask('/pay/notices'),
  pullNotice: (lever) => send('/pay/notice-levers', lever),
  phoneCode: (id) => send(`/people/${id}/phone-code`),
  calls: () => ask('/log'),
  pull: (lever) => send('/levers', lever),
  expireTokens: () => send('/expire', { what: 'tokens' }),
  releaseLevers: () => Promise.all(['/levers', '/pay/levers'].map((path) => ask(path, { method: 'DELETE' }))),
};
