import { useState } from 'react';
import { body, element, type } from '../../testing/page.ts';
import { render } from '@testing-library/react';
import { PhoneField } from './PhoneField.tsx';

function Form() {
  const [phone, setPhone] = useState('');
  return <PhoneField id="phone" label="手机号" value={phone} onInput={setPhone} />;
}

describe('a field for a phone number', () => {
  it.each([
    ['136 1234-5678', '13612345678', false],
    ['+8613612345678', '86136123456', true],
    ['136123456789', '13612345678', false],
    ['1361234567', '1361234567', false],
    ['12345678901', '12345678901', true],
  ])('of %s keeps %s: digits, eleven at most; says of whole ones only whether they are none', async (typed, kept, isWrong) => {
    render(<Form />);
    await type('phone', typed);
    expect(element('phone')).toHaveProperty('value', kept);
    expect(body().includes('这不是手机号')).toBe(isWrong);
  });
});
