import { newId } from '../../server/src/platform/ids.ts';
import { looked, newPhone, sheet } from '../support/imports.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('memberImport.listProblems', (at) => {
  it('gives every problem once, in parts, and names nobody', async () => {
    const bad = Array.from({ length: 2_500 }, (_, i) => [`no-${String(i)}`, '小满', '', '', '', '']);
    const { id: importId } = await looked(at(), sheet([[newPhone(), '', '', '', '', ''], ...bad]));
    const { token } = at().owner;
    let [csv, startingAfter] = ['', undefined as number | undefined];
    for (;;) {
      const part = await at().call('memberImport.listProblems', { importId, step: 'check', startingAfter }, { token });
      csv += part.csv;
      if (part.nextAfter === null) break;
      startingAfter = part.nextAfter;
    }
    const lines = csv.slice(1).trimEnd().split('\r\n');
    expect(lines[0]).toBe('行号,原因');
    expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(bad.map((_, i) => i + 3));
    expect(csv).not.toContain('小满');
  });

  it('not_found: an import that does not exist', async () => {
    const asked = at().call('memberImport.listProblems', { importId: newId('imp'), step: 'check' }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});
