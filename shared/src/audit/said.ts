import { formatFen, formatPoints } from '../money.ts';
import { inShopWords, usualNames } from '../shopWords.ts';

/** What goes with an act, as the trail keeps it. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** A line of the trail, and what a sentence about it takes besides. */
export interface AuditFacts {
  action: string;
  /** Empty where nobody of the staff did it. */
  staffName: string;
  subject: string | null;
  branchName: string;
  detail: AuditDetail;
  /** What a thing is called, by its id. */
  nameOf(id: string): string;
  /** What the shop calls its points. */
  pointsName: string;
}

/** What a thing is called of which nothing is known any more. */
const unknown: Readonly<Record<string, string>> = {
  mem: '一位会员',
  stf: '一位员工',
  brn: '一家门店',
  mrc: '一家商户',
  sal: '一笔消费',
  top: '一笔充值',
  prd: '一件商品',
  pln: '一个充值方案',
  cbt: '一批实体卡',
  imp: '一份会员文件',
  wal: '一张企业卡',
  hld: '一位持卡人',
  apr: '一项申请',
  key: '一把接口密钥',
  shf: '一个班次',
  hsl: '一张挂单',
  inv: '一张发票',
};

const idShape = /^([a-z]{3})_[0-9a-z]+$/;
const beijingMs = 8 * 3_600_000;

/** True for what names a row of ours: `mem_01…`. */
export const isId = (text: string): boolean => idShape.test(text);

/** What to call a thing whose row is gone. */
export const unknownThing = (id: string): string => unknown[idShape.exec(id)?.[1] ?? ''] ?? '一项内容';

/** 2026-03-18 → 2026年3月18日. */
export function dayWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  return year === undefined ? day : `${year}年${String(Number(month))}月${String(Number(date))}日`;
}

/** An instant as a Beijing day and time: 2026年3月18日 09:42. */
export function timeWords(instant: number): string {
  const text = new Date(instant + beijingMs).toISOString();
  return `${dayWords(text)} ${text.slice(11, 16)}`;
}

/** Words behind what leads to them; nothing where there are none. */
export const after = (lead: string, words: string): string => (words === '' ? '' : `${lead}${words}`);

/** The facts of an act, each read as what it is. A sentence about an act is written with these. */
export class Said {
  /** Who did it. */
  readonly who: string;
  readonly branch: string;
  readonly pointsName: string;
  readonly #facts: AuditFacts;

  constructor(facts: AuditFacts) {
    this.#facts = facts;
    this.who = facts.staffName === '' ? '系统' : facts.staffName;
    this.branch = facts.branchName;
    this.pointsName = facts.pointsName;
  }

  /** What it was done to. */
  get whom(): string {
    return this.#named(this.#facts.subject ?? '');
  }

  /** A text of the facts as it was written; empty without. */
  text(name: string): string {
    const value = this.#facts.detail[name];
    return value === null || value === undefined ? '' : String(value);
  }

  /** A thing of the facts by its name. */
  thing(name: string): string {
    return this.#named(this.text(name));
  }

  /** Several of them, the first five by name. */
  things(name: string): string {
    const ids = this.text(name).split(',').filter(isId);
    const first = ids.slice(0, 5).map((id) => this.#named(id));
    return ids.length > first.length ? `${first.join('、')}等 ${String(ids.length)} 家` : first.join('、');
  }

  /** A number, 0 without. */
  count(name: string): number {
    return Number(this.#facts.detail[name] ?? 0);
  }

  /** ¥1,234.50. */
  yuan(name: string): string {
    return formatFen(this.count(name));
  }

  /** 1,234 积分, by the shop's own word. */
  points(name: string): string {
    return `${formatPoints(Math.abs(this.count(name)))} ${this.pointsName}`;
  }

  is(name: string): boolean {
    return this.#facts.detail[name] === true;
  }

  has(name: string): boolean {
    return this.text(name) !== '';
  }

  /** Words of ours, with what the shop calls its points. */
  ours(words: string): string {
    return inShopWords(words, { ...usualNames, pointsName: this.pointsName });
  }

  /** One of some words of ours, by what is written. */
  oneOf(name: string, words: Readonly<Record<string, string>>): string {
    return this.ours(words[this.text(name)] ?? '');
  }

  /** An amount with a word before it; nothing where it is nothing. */
  also(word: string, name: string): string {
    return this.count(name) === 0 ? '' : `，${word} ${this.yuan(name)}`;
  }

  /** Why, and whether a second person agreed: how many a sentence ends. */
  get why(): string {
    const reason = this.text('reason') === '' ? this.text('note') : this.text('reason');
    return `${this.has('approvalId') ? '，已由第二人批准' : ''}${reason === '' ? '' : `，原因：${reason}`}`;
  }

  /** All the facts, for what lists changes. */
  get detail(): AuditDetail {
    return this.#facts.detail;
  }

  #named(id: string): string {
    return isId(id) ? this.#facts.nameOf(id) : '';
  }
}

/** A sentence about one kind of act. */
export type Sentence = (said: Said) => string;
