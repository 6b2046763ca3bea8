import { changeProgramme } from '../../server/src/merchant/index.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('programme.get', (at) => {
  it('tells a visitor, who need not be anybody, what joining brings and what they would agree to', async () => {
    const { call, app } = at();
    const programme = await call('programme.get', {});
    expect(programme).toMatchObject({ brandName: '山雀茶点', branchCount: 2, welcomePoints: 200, pointsPerYuan: 100 });
    expect(programme.tiers.map(({ name }) => name)).toEqual(['新客', '常客', '熟客', '老友']);
    expect(programme.consent.paragraphs.length).toBeGreaterThan(0);
    expect(Date.parse(programme.serverTime)).toBe(app.clock.now());
  });

  it('tells the settings of the shop once they were changed', async () => {
    const { call, app } = at();
    const { db, clock, directory } = app.resources;
    await changeProgramme(db, clock, { brandName: '青瓦面馆', welcomePoints: 88 });
    directory.forget();
    expect(await call('programme.get', {})).toMatchObject({ brandName: '青瓦面馆', welcomePoints: 88 });
  });
});
