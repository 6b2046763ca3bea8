import { billLines, type BillLine } from './billLines.ts';
import { BillUnreadable, type BillReader } from './types.ts';

/** What one kind of bill is made of; `Summed` are the columns of its summary that its lines add up to. */
interface BillKind<Row, Summary, Summed extends keyof Summary> {
  readonly columns: Readonly<Record<BillLine['kind'], readonly string[]>>;
  rowOf(line: BillLine): Row;
  summaryOf(line: BillLine): Summary;
  /** The sums of no lines. */
  readonly nothing: Readonly<Record<Summed, number>>;
  /** The sums with one line more. */
  add(seen: Readonly<Record<Summed, number>>, row: Row): Readonly<Record<Summed, number>>;
}

/** A reader of one kind of bill: gives its rows, adds them up against its summary, and ends with that. It throws BillUnreadable. */
export const billReader = <Row, Summary, Summed extends keyof Summary & string>(
  kind: BillKind<Row, Summary, Summed>,
): BillReader<Row, Summary> =>
  async function* (file) {
    let seen = kind.nothing;
    let rows = 0;
    let stated: Summary | undefined;
    for await (const line of billLines(file, kind.columns)) {
      if (line.kind === 'summary') {
        stated = kind.summaryOf(line);
        compare(line, seen, stated);
        continue;
      }
      const row = kind.rowOf(line);
      seen = kind.add(seen, row);
      rows += 1;
      yield row;
    }
    if (stated === undefined) throw new BillUnreadable(rows, 'ends before its summary');
    return stated;
  };

function compare<Summary, Summed extends keyof Summary & string>(
  line: BillLine,
  seen: Readonly<Record<Summed, number>>,
  stated: Summary,
): void {
  for (const name of Object.keys(seen) as Summed[]) {
    if (seen[name] !== (stated[name] as number)) throw new BillUnreadable(line.number, `lines and summary differ in ${name}`);
  }
}
