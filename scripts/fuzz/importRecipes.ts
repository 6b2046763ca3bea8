import type { OperationId } from '@shuke/shared/routes';
import { from, type Cook } from './cook.ts';

const fileRows = 12;
const fileHead = '手机号,姓名,积分,储值\n';
const fileRow = (phone: number) => `${phone},小满,12,3.50\n`;
/** Of a file of members; all are as long. */
const fileBytes = Buffer.byteLength(fileHead + fileRow(13_800_000_000).repeat(fileRows));

/** The import that this was last said of. */
const lastImport = (operation: OperationId): Cook =>
  from(operation, ({ input }) => ({
    input: { importId: input['importId'], approvalId: undefined, alone: undefined, again: true },
  }));

/** A file of members from beginning to end; no schema tells which steps are of the same one. */
export const importRecipes: Readonly<Partial<Record<OperationId, Cook>>> = {
  'memberImport.start': () => ({ input: { fileName: '会员.csv', sizeBytes: fileBytes } }),
  'memberImport.upload': ({ stock, random }) => {
    const told = stock.newest('memberImport.start', ({ input }) => input['sizeBytes'] === fileBytes);
    const rows = Array.from({ length: fileRows }, () => fileRow(13_800_000_000 + random.below(100_000)));
    const data = Buffer.from(fileHead + rows.join('')).toString('base64');
    return told && { input: { importId: told.answer['id'], part: 0, data } };
  },
  'memberImport.dryRun': (larder, token) => {
    const branchId = larder.stock.idFor('brn', token);
    const none = { tier: null, birthday: null, bonus: null };
    const columns = { phone: 0, name: 1, points: 2, principal: 3, ...none };
    const more = { columns, fields: [], pointsRatio: { old: 1, ours: 1 }, branchId };
    const sent = lastImport('memberImport.upload')(larder, token);
    return sent && { input: { ...sent.input, ...more } };
  },
  'memberImport.commit': lastImport('memberImport.dryRun'),
  'memberImport.rollBack': lastImport('memberImport.commit'),
};
