import { describeSandbox } from './describeSandbox.ts';

describeSandbox('a till on the web', (at) => {
  it('hears no scan in what is typed into its fields, and no fault', async () => {
    const visitor = await at().arrive();
    const { page, staff, errors } = visitor;
    await visitor.tap(staff, 'walk-in');
    for (const digit of '40') await visitor.tap(staff, `key-${digit}`);
    await visitor.tap(staff, 'more');
    await visitor.press(staff, staff.locator('#off-amount input:visible'));
    await page.keyboard.type('12');
    await visitor.shows(staff, '优惠 −¥12.00');
    expect(errors).toEqual([]);
    await visitor.leave();
  });
});
