import { isMobile, maskPhone } from './phone.ts';

describe('phone numbers', () => {
  it('are shown with four digits hidden', () => {
    expect(maskPhone('13800001234')).toBe('138****1234');
  });

  it('are mainland mobiles of eleven digits, and nothing else', () => {
    expect(['13800001234', '19912345678'].every(isMobile)).toBe(true);
    expect(
      ['12800001234', '1380000123', '138000012345', '+8613800001234', '138 0000 1234', '１３８00001234', ''].some(isMobile),
    ).toBe(false);
  });
});
