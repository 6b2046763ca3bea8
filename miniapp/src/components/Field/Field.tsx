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

/** When an event came to be; `mpEvent` is WeChat's own, of which Taro makes the one that we hear. */
interface Struck {
  timeStamp: number;
  mpEvent?: { timeStamp: number };
}

/** Taro stamps an event when we come to it, late after a long drawing; a gun is known by when its strokes were made. */
const struckAt = ({ timeStamp, mpEvent }: Struck): number => mpEvent?.timeStamp ?? timeStamp;

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
        onConfirm: (event: Struck) => {
          hand.confirm(struckAt(event));
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
        onInput={(event) => {
          const { value: typed } = event.detail;
          if (isAmount) hand.input(typed, struckAt(event));
          else onInput(typed);
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
