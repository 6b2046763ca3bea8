import { createHash } from 'node:crypto';
import { branchId, draftOf, holding, memberId, overlayOn, paidIn } from '../../../../test/support/ledgerBatch.ts';
import { Chain, type Attempt } from './chain.ts';
import { post } from './posting.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const attempt = (seq: number, hash: string): Attempt => ({ seq, prev: 'p', hash });

describe('a writer’s chain', () => {
  it('begins at the hash of the writer’s own name, with the number one', () => {
    const chain = new Chain();
    expect(chain.writer).toMatch(/^wrt_/);
    expect(chain.writer).not.toBe(new Chain().writer);
    expect([chain.head, chain.nextSeq, chain.isUnresolved]).toEqual([sha256(chain.writer), 1, false]);
  });

  it('covers the batch before and every fact of a batch, byte for byte as the audit writes it', () => {
    const chain = new Chain();
    const bare = draftOf('top_up', [paidIn('top_1', 5)], { memberId });
    const full = draftOf('top_up', [paidIn('top_2', 7)], {
      id: 'ltx_2',
      reference: 'top_up:2',
      branchId,
      staffId: 'stf_1',
      saleId: 'sal_1',
      ruleRefs: ['plan:a@1'],
    });
    const overlay = overlayOn(holding({}));
    const posted = [bare, full].map((draft) => post(overlay, draft));
    const canonical =
      '[[["ltx_1","top_up","top_up:1",1772337600000,"2026-03-01"],["mem_1",null,null,null,null],[],' +
      '[["sys:cash:brn_1","principal:mem_1",5]],[[0,"principal:mem_1","top_1",5]]],' +
      '[["ltx_2","top_up","top_up:2",1772337600000,"2026-03-01"],["mem_1","brn_1","stf_1","sal_1",null],["plan:a@1"],' +
      '[["sys:cash:brn_1","principal:mem_1",7]],[[0,"principal:mem_1","top_2",7]]]]';
    expect(chain.hashOf(posted)).toBe(sha256(chain.head + canonical));
    expect(chain.hashOf([])).toBe(sha256(`${chain.head}[]`));
  });

  it('names the transaction that a reversal takes back, and none where there is no member', () => {
    const chain = new Chain();
    const posted = post(overlayOn(holding({ principal: { top_1: 5 } })), {
      ...draftOf('reverse', [{ source: paidIn('top_1', 5).destination, destination: paidIn('top_1', 5).source, amount: 5 }]),
      reverses: 'ltx_0',
    });
    const facts = (member: string) =>
      `[[["ltx_1","reverse","reverse:1",1772337600000,"2026-03-01"],[${member},null,null,null,"ltx_0"],[],` +
      '[["principal:mem_1","sys:cash:brn_1",5]],[[0,"principal:mem_1","top_1",-5]]]]';
    expect(chain.hashOf([posted])).toBe(sha256(chain.head + facts('"mem_1"')));
    const { memberId: _, ...nobody } = posted.draft;
    expect(chain.hashOf([{ ...posted, draft: nobody }])).toBe(sha256(chain.head + facts('null')));
  });

  it('goes on from the batch that is in the database', () => {
    const chain = new Chain();
    const first = chain.writer;
    chain.advance(attempt(1, 'h1'));
    expect([chain.head, chain.nextSeq, chain.writer]).toEqual(['h1', 2, first]);
    expect(chain.hashOf([])).toBe(sha256('h1[]'));
  });

  it('remembers what was sent until its place is known to be taken, and knows it again by its hash', () => {
    const chain = new Chain();
    const [a, b] = [attempt(1, 'a'), attempt(1, 'b')];
    chain.sent(a);
    chain.sent(b);
    expect(chain.isUnresolved).toBe(true);
    expect([chain.resolve('a'), chain.resolve('b')]).toEqual([a, b]);
    chain.advance(b);
    expect(chain.isUnresolved).toBe(false);
    expect(() => chain.resolve('a')).toThrow(`two processes write as ${chain.writer}`);
  });

  it('takes the last of two attempts that wrote the same: only that one’s callers still wait', () => {
    const chain = new Chain();
    const again = attempt(1, 'a');
    chain.sent(attempt(1, 'a'));
    chain.sent(again);
    expect(chain.resolve('a')).toBe(again);
  });

  it('is left for a new one, under a new name, where nobody can say what became of a batch', () => {
    const chain = new Chain();
    const first = chain.writer;
    chain.advance(attempt(4, 'h4'));
    chain.sent(attempt(5, 'h5'));
    chain.restart();
    expect(chain.writer).toMatch(/^wrt_/);
    expect(chain.writer).not.toBe(first);
    expect([chain.head, chain.nextSeq, chain.isUnresolved]).toEqual([sha256(chain.writer), 1, false]);
  });
});
