import { Field, type FieldProps } from '../../../components/index.ts';

/** A line for so many digits. */
export interface DigitsFieldProps extends Pick<FieldProps, 'id' | 'label' | 'value' | 'onInput' | 'placeholder' | 'error'> {
  length: number;
}

/** A line that takes digits only, and no more than there are. */
export const DigitsField = ({ length, onInput, ...field }: DigitsFieldProps) => (
  <Field
    {...field}
    type="number"
    maxLength={length}
    onInput={(text) => {
      onInput(text.replace(/\D/g, '').slice(0, length));
    }}
  />
);
