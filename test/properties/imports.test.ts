import fc from 'fast-check';
import { LedgerTransaction } from '../../server/src/ledger/index.ts';
import { MemberImportRow } from '../../server/src/import/entities.ts';
import { broughtIn, newPhone, phoneOf, sheet, takenBack } from '../support/imports.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';

/** A row of a file: of somebody new, or of one of the members there are. */
const row = fc.record({
  who: fc.option(fc.nat(2), { nil: undefined, freq: 2 }),
  points: fc.nat(5_000),
  principalFen: fc.nat(50_000),
  bonusFen: fc.nat(5_000),
  tier: fc.constantFrom('', '常客', '熟客'),
});
const yuan = (fen: number) => (fen / 100).toFixed(2);

describeWorld('imports', (at) => {
  it('what is brought in is what the file says, and taking it back leaves the books as they were', async () => {
    const there = [await at().member({ points: 50, principalFen: 900 }), await at().member(), await at().member({ growth: 700 })];
    const books = () => Promise.all(there.map((person) => at().books(person)));
    const { reader } = at().app.resources.db;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const before = await books();
        const file = sheet(
          rows.map(({ who, points, principalFen, bonusFen, tier }) => {
            const person = who === undefined ? undefined : there[who];
            const phone = person === undefined ? newPhone() : phoneOf(at(), person);
            return [phone, '', String(points), yuan(principalFen), yuan(bonusFen), tier];
          }),
        );
        const { id, sums, imported } = await broughtIn(at(), file, { existing: 'add' });
        expect(imported).toBe((sums?.newMembers ?? 0) + (sums?.existingMembers ?? 0));
        const made = await reader.getRepository(MemberImportRow).findBy({ importId: id, isNew: true });
        const held = await Promise.all(made.map(({ memberId }) => at().books({ memberId })));
        const after = await books();
        for (const part of ['points', 'principalFen', 'bonusFen'] as const) {
          const gained = [...held, ...after].reduce((sum, each) => sum + each[part], 0);
          expect(gained - before.reduce((sum, each) => sum + each[part], 0)).toBe(sums?.[part]);
        }
        await expectGreen(at());
        expect(await takenBack(at(), id)).toMatchObject({ rolledBack: imported, leftStanding: 0 });
        expect(await books()).toEqual(before);
        for (const { memberId } of made)
          expect(await at().books({ memberId })).toMatchObject({ points: 0, principalFen: 0, bonusFen: 0, growth: 0 });
        const kinds = await reader.getRepository(LedgerTransaction).findBy({ kind: 'import' });
        expect(new Set(kinds.map(({ reference }) => reference)).size).toBe(kinds.length);
        await expectGreen(at());
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
