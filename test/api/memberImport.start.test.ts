import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('memberImport.start', (at) => {
  const start = (fileName: string, sizeBytes = 100) =>
    at().call('memberImport.start', { fileName, sizeBytes }, { token: at().owner.token });

  it('announces a file by its name, whatever the case of its ending', async () => {
    expect(await start('老系统 会员.XLSX')).toMatchObject({
      fileName: '老系统 会员.XLSX',
      status: 'uploading',
      staffName: '老陈',
    });
  });

  it('import_file_unsupported: an old XLS, a picture, a name without ending', async () => {
    for (const name of ['会员.xls', '会员.png', '会员', 'csv', '会员.csv.exe'])
      expect(await codeOfRefusal(start(name))).toBe('import_file_unsupported');
  });

  it('import_file_too_large: more than 16 MB', async () => {
    expect((await start('会员.csv', 16 * 1_048_576)).status).toBe('uploading');
    expect(await codeOfRefusal(start('会员.csv', 16 * 1_048_576 + 1))).toBe('import_file_too_large');
  });
});
