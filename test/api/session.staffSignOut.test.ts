import { describeOperation } from '../support/operation.ts';
import { password } from '../support/shop.ts';
import { untilRefused } from '../support/sessions.ts';

describeOperation('session.staffSignOut', (at) => {
  it('ends this session within five seconds, and no other of the same person', async () => {
    const { call, cashier } = at();
    const { token } = await call('session.staffSignIn', { phone: cashier.phone, password });
    await call('staff.me', {}, { token });
    await call('session.staffSignOut', {}, { token });
    await untilRefused(() => call('staff.me', {}, { token }));
    await call('staff.me', {}, { token: cashier.token });
  });
});
