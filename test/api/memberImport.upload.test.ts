import { importPartBytes } from '@shuke/shared/importFile';
import { MemberImportPart } from '../../server/src/import/entities.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { newPhone, settled, sheet } from '../support/imports.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('memberImport.upload', (at) => {
  const token = () => ({ token: at().owner.token });
  const rows = Array.from({ length: 2_000 }, () => [newPhone(), '小满', '1', '', '', '']);
  const file = Buffer.from(sheet(rows));
  const parts = Array.from({ length: Math.ceil(file.length / importPartBytes) }, (_, part) =>
    file.subarray(part * importPartBytes, (part + 1) * importPartBytes).toString('base64'),
  );
  const announced = async () =>
    (await at().call('memberImport.start', { fileName: '会员.csv', sizeBytes: file.length }, token())).id;
  const send = (importId: string, part: number) =>
    at().call('memberImport.upload', { importId, part, data: parts[part] ?? '' }, token());

  it('takes parts in any order, also twice and at once, and reads the file when they are all there', async () => {
    const importId = await announced();
    const order = [...parts.keys()].reverse();
    const answers = await Promise.all([...order, ...order].map((part) => send(importId, part)));
    expect(Math.max(...answers.map(({ receivedBytes }) => receivedBytes))).toBe(file.length);
    expect(await settled(at(), importId)).toMatchObject({ status: 'read', rowCount: rows.length });
  });

  it('keeps no phone readable, and nothing of the file once it was read', async () => {
    const importId = await announced();
    for (const part of parts.keys()) await send(importId, part);
    const kept = () => at().app.resources.db.reader.getRepository(MemberImportPart).findBy({ importId });
    const sealed = (await kept()).map((part) => part.sealed).join('');
    expect(sealed.length).toBeGreaterThan(file.length);
    expect(sealed).not.toContain((parts[0] ?? '').slice(0, 40));
    await settled(at(), importId);
    expect(await kept()).toEqual([]);
  });

  it('refuses a part that is shorter or longer than it must be, or of no file', async () => {
    const importId = await announced();
    const upload = (part: number, data: string) => at().call('memberImport.upload', { importId, part, data }, token());
    for (const [part, data] of [
      [0, 'QUJD'],
      [parts.length - 1, parts[0] ?? ''],
      [parts.length, 'QUJD'],
    ] as const)
      expect(await codeOfRefusal(upload(part, data))).toBe('invalid_request');
  });

  it('not_found: a part of no import', async () => {
    expect(await codeOfRefusal(send(newId('imp'), 0))).toBe('not_found');
  });
});
