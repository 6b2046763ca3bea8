/**
 * A till system of your own, in one file: Node ≥ 20 and nothing else.
 *
 *   SHUKE_KEY=sk_test_… node scripts/samples/pos.mjs <branch id> <member code, card or phone> <fen>
 *
 * SHUKE_URL says where, when not at http://127.0.0.1:3000. It recognises a member, prices a sale, takes it, reads it again,
 * and tells of a sale of yesterday. The last line is JSON.
 */
import { randomUUID } from 'node:crypto';

const base = process.env.SHUKE_URL ?? 'http://127.0.0.1:3000';
const key = process.env.SHUKE_KEY;
const [branchId, who, fen = '12800'] = process.argv.slice(2);
const triesMax = 5;
const dayMs = 86_400_000;

/**
 * One call. A till that does not know whether a sale was taken asks again with the same Idempotency-Key: it is taken once,
 * and the first answer comes again. `busy` (503) and `rate_limited` (429) say how long to wait.
 */
async function call(method, path, body, idempotencyKey) {
  for (let tries = 1; ; tries += 1) {
    const answer = await fetch(base + path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    }).catch((error) => ({ lost: error }));
    if (answer.ok) return answer.json();
    const { error } = answer.lost ? {} : await answer.json();
    const mayRepeat = answer.lost || answer.status === 503 || answer.status === 429;
    if (!mayRepeat || tries === triesMax) throw new Error(error ? `${error.code}: ${error.message}` : String(answer.lost));
    const waitSeconds = Number(answer.headers?.get('retry-after') ?? tries);
    await new Promise((done) => setTimeout(done, waitSeconds * 1_000));
  }
}

/** A member code (20 digits, from the phone) may spend; a card number or a phone number only earns. */
const recognise = (text) =>
  /^\d{20}$/.test(text)
    ? call('POST', '/v1/visits', { branchId, code: text })
    : call('POST', `/v1/branches/${branchId}/visits`, { who: text });

async function sell() {
  const { visitId, earnOnly } = await recognise(who);
  // Whatever points and stored value do not pay is paid here, by card.
  const basket = { visitId, amountFen: Number(fen), rest: [{ method: 'card' }] };
  const quote = await call('POST', '/v1/quotes', basket);
  // Show quote.payableFen and quote.restFen to the member now; what they saw is what `quoteHash` stands for.
  const receipt = await call('POST', '/v1/sales', { ...basket, quoteHash: quote.quoteHash }, randomUUID());
  return { earnOnly, receipt };
}

/** Send a day's sales as often as you like: each receipt number of a branch counts once. */
const uploadYesterday = (receipt) =>
  call('POST', `/v1/branches/${branchId}/uploads`, {
    sales: [
      { receipt, takenAt: new Date(Date.now() - dayMs).toISOString(), amountFen: 3_000, who: process.env.SHUKE_CARD ?? who },
    ],
  });

if (!key || !branchId || !who) {
  console.error('SHUKE_KEY=sk_test_… node scripts/samples/pos.mjs <branch id> <member code, card or phone> [fen]');
  process.exit(2);
}
const { earnOnly, receipt } = await sell();
const { saleNumber } = await call('GET', `/v1/sales/${receipt.saleId}`);
const { data } = await uploadYesterday(`SAMPLE-${Date.now()}`);
console.log(
  JSON.stringify({ earnOnly, saleNumber, payableFen: receipt.payableFen, pointsEarned: receipt.pointsEarned, uploaded: data[0] }),
);
