import { cleanup } from '@testing-library/react';
import { phone } from './phone.ts';

/** Tests run as the build for WeChat, the one that members use. */
process.env.TARO_ENV = 'weapp';

beforeEach(() => {
  phone.reset();
});
afterEach(cleanup);
