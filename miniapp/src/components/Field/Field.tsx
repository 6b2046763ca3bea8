import { Input, View } from '@tarojs/components';
import { useTypedByHand } from './useTypedByHand.ts';
import './Field.scss';

/** One line to type into, with its label and what is wrong with it. */
export interface FieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
  /** number opens digits; digit, for amounts, digits and a point, and takes nothing from a scan gun. */
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
  const hand = useTypedByHand({ value, onInput, onConfirm });
  const isAmount = type === 'digit';
  const confirming = isAmount
    ? {
        onConfirm: ({ timeStamp }: { timeStamp: number }) => {
          hand.confirm(timeStamp);
        },
      }
    : onConfirm === undefined
      ? {}
      : { onConfirm };
  const wrong = hand.scanned === undefined ? error : `扫到 ${hand.scanned}，这里要手输，没有填上`;
  return (
    <View className={`field${wrong === undefined ? '' : ' field--wrong'}`}>
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
        onInput={({ detail, timeStamp }) => {
          if (isAmount) hand.input(detail.value, timeStamp);
          else onInput(detail.value);
        }}
        {...confirming}
      />
      {wrong !== undefined && (
        <View className="field__error" aria-live="polite">
          {wrong}
        </View>
      )}
    </View>
  );
}
