import { Input, View } from '@tarojs/components';
import './Field.scss';

/** One line to type into, with its label and what is wrong with it. */
export interface FieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
  /** number opens digits, digit digits and a point, tel the phone's keys. */
  type?: 'text' | 'number' | 'digit' | 'idcard';
  password?: boolean;
  maxLength?: number;
  /** What is wrong with it; shown under the field. */
  error?: string | undefined;
  onConfirm?: () => void;
}

/** One line of typing with its label above. */
export function Field({
  id,
  label,
  value,
  onInput,
  placeholder = '',
  type = 'text',
  password = false,
  maxLength = 60,
  error,
  onConfirm,
}: FieldProps) {
  return (
    <View className={`field${error === undefined ? '' : ' field--wrong'}`}>
      <View className="field__label">{label}</View>
      <Input
        id={id}
        className="field__input"
        value={value}
        type={type}
        password={password}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass="field__placeholder"
        onInput={({ detail }) => {
          onInput(detail.value);
        }}
        {...(onConfirm === undefined ? {} : { onConfirm })}
      />
      {error !== undefined && (
        <View className="field__error" aria-live="polite">
          {error}
        </View>
      )}
    </View>
  );
}
