import { Field, type FieldProps } from '../../../components/index.ts';

/** A line for so many digits. */
export interface DigitsFieldProps extends Pick<FieldProps, 'id' | 'label' | 'value' | 'onInput' | 'placeholder' | 'error'> {
  length: number;
}

/** A line that takes digits only, and no more than there are; of a pasted 136 1234-5678 the phone must not cut the end off. */
export const DigitsField = ({ length, onInput, ...field }: DigitsFieldProps) => (
  <Field
    {...field}
    type="number"
    onInput={(text) => {
      onInput(text.replace(/\D/g, '').slice(0, length));
    }}
  />
);
