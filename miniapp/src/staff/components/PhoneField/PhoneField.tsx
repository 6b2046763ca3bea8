import { isMobile } from '@shuke/shared/phone';
import { DigitsField, type DigitsFieldProps } from './DigitsField.tsx';

const phoneLength = 11;

/** Somebody's mobile number; says so when eleven digits are none. */
export const PhoneField = (field: Omit<DigitsFieldProps, 'length'>) => (
  <DigitsField
    {...field}
    length={phoneLength}
    error={field.value.length === phoneLength && !isMobile(field.value) ? '这不是手机号' : field.error}
  />
);
