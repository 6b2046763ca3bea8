import { AuditEntry } from '../../server/src/staff/index.ts';
import { describeOperation } from '../support/operation.ts';
import { png } from '../support/pictures.ts';

describeOperation('settings.removeLogo', (at) => {
  const asOwner = () => ({ token: at().owner.token });
  const removals = () => at().app.resources.db.reader.getRepository(AuditEntry).countBy({ action: 'settings.removeLogo' });

  it('takes the logo off every card and away from its address, in the trail; again, nothing happens', async () => {
    const { call, app } = at();
    const { logoPath } = await call('settings.setLogo', { data: png(24, 16).toString('base64') }, asOwner());
    expect(await call('settings.removeLogo', {}, asOwner())).toEqual({ logoPath: null });
    expect((await call('programme.get', {})).logoPath).toBeNull();
    expect((await fetch(app.url + logoPath)).status).toBe(404);
    expect(await removals()).toBe(1);
    await call('settings.removeLogo', {}, asOwner());
    expect(await removals()).toBe(1);
  });
});
