import { api } from './api.js';

/** A till of another make: it knows nothing but the open API, and shows every call it makes. */

const byId = (id) => document.getElementById(id);
const [who, amount, take, said, quoteBox] = ['who', 'amount', 'take', 'said', 'quote'].map(byId);
const yuan = (fen) => `¥${(fen / 100).toFixed(2)}`;
const linesKept = 30;

const { demo } = await api.demo();
const pos = demo?.pos;

/** What the till is in the middle of; `sale` is the last one, for F9. */
const now = { visit: null, quote: null, sale: null, busy: false, asked: 0 };

async function call(method, path, body, idempotencyKey) {
  const started = performance.now();
  const answer = await fetch(path, {
    method,
    headers: {
      authorization: `Bearer ${pos.key}`,
      'content-type': 'application/json',
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const told = await answer.json();
  show(method, path, answer.status, performance.now() - started, told.error?.code);
  if (!answer.ok) throw new Error(told.error.message);
  return told;
}

function show(method, path, status, ms, code) {
  const line = document.createElement('li');
  line.className = status < 400 ? 'wire__line' : 'wire__line wire__line--bad';
  const words = [
    method,
    path.replace(/\w{3}_[0-9a-z]{26}/g, (id) => `${id.slice(0, 4)}…${id.slice(-4)}`),
    status,
    `${Math.round(ms)} ms`,
  ];
  line.append(
    ...words.map((word) => Object.assign(document.createElement('span'), { textContent: word })),
    Object.assign(document.createElement('b'), { textContent: code ?? '' }),
  );
  byId('wire').prepend(line);
  while (byId('wire').children.length > linesKept) byId('wire').lastChild.remove();
}

/** One thing at a time, and every refusal is said in words. */
async function step(work) {
  if (now.busy) return;
  now.busy = true;
  said.textContent = '';
  try {
    await work();
  } catch (error) {
    said.textContent = error.message;
  } finally {
    now.busy = false;
    draw();
  }
}

const isMemberCode = (text) => /^\d{20}$/.test(text);
/** 12.8 → 1280 without a float in between; undefined for what is no amount. */
function fenOf(text) {
  const [, whole, part = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : Number(whole + part.padEnd(2, '0')) || undefined;
}
const basket = () => ({ visitId: now.visit.visitId, amountFen: fenOf(amount.value), rest: [{ method: 'card' }] });

async function recognise() {
  await step(async () => {
    const text = who.value.replace(/\s/g, '');
    const place = `/v1/branches/${pos.branchId}/visits`;
    now.visit = isMemberCode(text)
      ? await call('POST', '/v1/visits', { branchId: pos.branchId, code: text })
      : await call('POST', place, { who: text });
  });
  if (now.visit !== null) amount.focus();
}

const price = () =>
  step(async () => {
    now.quote = await call('POST', '/v1/quotes', basket());
  });

const pay = () =>
  step(async () => {
    const { quoteHash } = now.quote;
    // The same key until the answer is known: a sale is taken once, however often it is sent.
    now.key ??= crypto.randomUUID();
    const receipt = await call('POST', '/v1/sales', { ...basket(), quoteHash }, now.key);
    again();
    now.sale = receipt;
    said.textContent = `已收 ${yuan(receipt.payableFen)}，${receipt.memberName} 得 ${receipt.pointsEarned} 积分（${receipt.saleNumber}）`;
  });

const undo = () =>
  step(async () => {
    if (now.sale === null) throw new Error('还没有可以撤销的一笔');
    const { saleId, saleNumber } = now.sale;
    await call('POST', `/v1/sales/${saleId}/undo`, { reason: '店员撤销' }, `undo-${saleId}`);
    now.sale = null;
    said.textContent = `已撤销 ${saleNumber}`;
  });

function again() {
  Object.assign(now, { visit: null, quote: null, key: undefined });
  who.value = amount.value = '';
  draw();
  who.focus();
}

function draw() {
  const { visit, quote } = now;
  const name = visit && (visit.member?.name ?? visit.nameMasked);
  const tier = visit && (visit.member?.tier.name ?? visit.tierName);
  byId('member').textContent = visit
    ? `${name}\u3000${tier}${visit.earnOnly ? '\u3000只积分，不能用储值和积分付款' : ''}`
    : '还没有识别会员';
  amount.disabled = visit === null;
  take.disabled = quote === null || now.busy;
  quoteBox.replaceChildren(...(quote ? rowsOf(quote) : []));
}

const rowsOf = ({ lines, payableFen, walletFen, restFen, pointsEarned }) =>
  [
    ...lines.map(({ label, amountFen }) => [label, `−${yuan(-amountFen)}`]),
    ['应付', yuan(payableFen)],
    ...(walletFen > 0 ? [['储值付', yuan(walletFen)]] : []),
    ['另收', yuan(restFen)],
    ['得积分', `+${pointsEarned}`],
  ].map(([label, value]) => {
    const row = document.createElement('p');
    row.append(
      Object.assign(document.createElement('span'), { textContent: label }),
      Object.assign(document.createElement('b'), { textContent: value }),
    );
    return row;
  });

function next() {
  if (now.visit === null) void recognise();
  else if (now.quote !== null) void pay();
  else if (fenOf(amount.value) !== undefined) void price();
  else said.textContent = '请输入金额，最多两位小数';
}

byId('till').addEventListener('submit', (event) => {
  event.preventDefault();
  next();
});
// A browser does not send a form whose button cannot be pressed; a scan gun ends what it types with Enter.
byId('till').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  next();
});
amount.addEventListener('input', () => {
  Object.assign(now, { quote: null, key: undefined });
  draw();
});
who.addEventListener('input', () => {
  Object.assign(now, { visit: null, quote: null, key: undefined });
  draw();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') again();
  if (event.key !== 'F9') return;
  event.preventDefault();
  void undo();
});

if (pos) {
  byId('branch').textContent = pos.branchName;
  byId('key').textContent = `${pos.key.slice(0, 12)}…${pos.key.slice(-4)}`;
  byId('copy').disabled = false;
  byId('copy').addEventListener('click', () => void navigator.clipboard.writeText(pos.key));
  document.body.dataset.ready = 'yes';
} else byId('branch').textContent = '这里没有演示店，请用 npm start 打开';
