import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { milliFenOf } from './billAmounts.ts';
import { readTradeBill } from './tradeBill.ts';
import { BillUnreadable, type TradeBillRow } from './types.ts';

const vectors = JSON.parse(readFileSync(path.resolve('test/vectors/pay/vectors.json'), 'utf8')) as {
  bill: { text_utf8: string };
};
const good = vectors.bill.text_utf8;

/** Cut into pieces of `size` bytes, so that characters and lines are split anywhere. */
function* pieces(text: string, size: number): Generator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function rowsOf(text: string, size = 65_536): Promise<TradeBillRow[]> {
  const rows: TradeBillRow[] = [];
  for await (const row of readTradeBill(Readable.from(pieces(text, size)))) rows.push(row);
  return rows;
}

describe('the trade bill', () => {
  it.each([1, 2, 3, 7, 100])('reads the same in pieces of %d bytes', async (size) => {
    expect(await rowsOf(good, size)).toEqual(await rowsOf(good));
  });

  it('reads with LF and without a BOM', async () => {
    expect(await rowsOf(good.replace('\ufeff', '').replaceAll('\r\n', '\n'))).toEqual(await rowsOf(good));
  });

  it('a comma or a quote in a name of goods does not move the columns', async () => {
    const rows = await rowsOf(good.replace('会员充值-100元', '拿铁,大杯 "热", 两份'));
    expect(rows.map(({ total }) => total)).toEqual([10_000, 0]);
  });

  it('columns are found by name, so that an order of theirs does not matter', async () => {
    const lines = good.split('\r\n');
    const moved = lines.map((line, index) => {
      if (index > 2) return line;
      const split = index === 0 ? ',' : ',`';
      const fields = line.replace(/^[\ufeff`]/, '').split(split);
      return (index === 0 ? '' : '`') + fields.reverse().join(split);
    });
    expect(await rowsOf(moved.join('\r\n'))).toEqual(await rowsOf(good));
  });

  const last = good.trimEnd().split('\r\n').at(-1) ?? '';
  it.each([
    { problem: 'cut off before the summary', text: good.slice(0, good.indexOf('总交易单数')) },
    { problem: 'cut off in a line', text: good.slice(0, good.indexOf('`REFUND')) },
    { problem: 'empty', text: '' },
    { problem: 'a page of HTML', text: '<html>502</html>' },
    { problem: 'without a column', text: good.replace('应结订单金额', '别的') },
    { problem: 'one field too many', text: good.replace('`OTHERS', '`OTHERS,`OTHERS') },
    { problem: 'one field too many at the end', text: good.replace('`100.00,`0.00,`\r\n', '`100.00,`0.00,`,`\r\n') },
    { problem: 'one field too few', text: good.replace('`100.00,`0.00,`\r\n', '`100.00,`0.00\r\n') },
    { problem: 'an amount in words', text: good.replace('`100.00', '`一百') },
    { problem: 'a fraction of a fen', text: good.replaceAll('100.00', '100.001') },
    { problem: 'scientific', text: good.replaceAll('100.00', '1e2') },
    { problem: 'a line missing', text: good.split('\r\n').toSpliced(2, 1).join('\r\n') },
    { problem: 'sums that do not agree', text: good.replace(last, last.replace('100.00', '100.01')) },
    { problem: 'a line after the summary', text: `${good}${last}\r\n` },
    { problem: 'a line without end', text: `${good.slice(0, 400)}${'x'.repeat(200_000)}` },
  ])('is refused when it is $problem', async ({ text }) => {
    await expect(rowsOf(text)).rejects.toBeInstanceOf(BillUnreadable);
  });

  it('what is not UTF-8 is refused', async () => {
    const bytes = Buffer.concat([Buffer.from(good.slice(0, 30)), Buffer.from([0xff, 0xfe])]);
    await expect(readTradeBill(Readable.from([bytes])).next()).rejects.toBeInstanceOf(BillUnreadable);
  });

  it('money is read digit by digit, to the thousandth of a fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), (amount) => {
        const digits = String(Math.abs(amount)).padStart(6, '0');
        expect(milliFenOf(`${amount < 0 ? '-' : ''}${digits.slice(0, -5)}.${digits.slice(-5)}`)).toBe(amount);
      }),
    );
    for (const text of ['', '.', '1.', '.5', '1.000000', '+1', '1,000.00', ' 1', '٣', '0x10', 'NaN', '1234567890']) {
      expect(milliFenOf(text)).toBeUndefined();
    }
    expect(Object.is(milliFenOf('-0.00'), 0)).toBe(true);
  });
});
